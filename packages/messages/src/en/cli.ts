export const cli = {
  'cli.usage': `Gangmu command line

Usage:
  gangmu check FILE…                read and check reports: figures and words that do not agree
                [--against FILE]    hold them against another one too: last year's plan, same congress, earlier version
                [--format FORMAT]   text, json (gangmu.reading/1), sarif, or docx (findings as Word comments)
                [--severity S]      what is listed and counted: error, suspect (unless told), hint
                [--out FILE]        file to write; docx goes beside the report unless told
  gangmu read FILE|FOLDER…          read each and summarise; globs work ("reports/*.docx"), many files in parallel
  gangmu board check FILE…          check the text of boards (boards/*.yaml), mistakes by line and column
  gangmu backup FILE [--force]      back up everything to one file, beside a running server too; --force replaces the file
  gangmu backup --verify FILE       prove that a backup is sound; needs no database
  gangmu restore FILE [--replace]   restore into an empty data folder or database; --replace removes what is there
  gangmu pack list                  list the packs of figures that other districts have published
  gangmu pack import NAME|FILE      record a pack as their completed values, as a token or a user
  gangmu help                       show this text

Options:
  --json        the same as --format json (check)
  --force       replace a file that is there (check --out, backup)
  --lang en     English
  --timeout S   seconds one report may take, 60 unless told
  --memory MB   memory one report may take, 512 unless told
  --mapping FILE  what columns hold under headings nobody knows (JSON)
  --yes         do not ask (restore --replace)
  --token T     whose token to import as (also GANGMU_TOKEN)
  --user NAME   the user to import as; the password is typed
  --server URL  the system to import into, this machine's unless told
  --no-color    no colours

Backups and restores work with the database the server starts with: GANGMU_DATA, DATABASE_URL, or gangmu.json

Reads: Word (.docx, .doc), PDF with text, Excel (.xlsx), HTML, Markdown (.md), plain text (.txt)

Exit codes: 0 done; 1 not done (a file could not be read, nothing backed up or restored); 2 wrong usage
       check: 0 no finding of that severity; 1 some; 2 a file could not be read or written, or wrong usage`,
  'cli.unknown-command': 'There is no command "{name}". Run gangmu help.',
  'cli.option-unknown': 'There is no option "{option}". Run gangmu help.',
  'cli.option-value': 'The option "{option}" lacks its value, or has one too many. Run gangmu help.',
  'cli.json-one-file': '--json belongs to gangmu check. Use that, or leave --json away.',
  'cli.check-nothing': 'Name the files to check, for example gangmu check report.docx.',
  'cli.format-unknown': '--format takes text, json, sarif or docx.',
  'cli.format-twice': 'Use --json or --format {format}, not both.',
  'cli.severity-unknown': '--severity takes error, suspect or hint.',
  'cli.against-unrelated':
    '{file} and {against} have nothing to do with each other; only what the former says itself was checked. Name a report of the same area and congress, the plan report of the year before, or an earlier version.',
  'cli.out-is-input': '{file} is a file to be checked. It was not written over. Name another one by --out.',
  'cli.out-exists': '{file} is there already and was not written over. Add --force to replace it, or name another one by --out.',
  'cli.out-unwritable': 'Cannot write {file}. Is the folder there, and may you write to it?',
  'cli.out-not-folder': 'For several reports --out has to be a folder that is there: {file}.',
  'cli.out-written': 'Written {file}, {count} findings',
  'cli.no-files': 'No report found in: {paths}. Check the path; Word, PDF, Excel, HTML, Markdown and plain text can be read.',
  'cli.file-missing': 'File not found: {file}. Check the path.',
  'cli.file-is-folder': '{file} is a folder. Give one file in it, or use gangmu read for all of it.',
  'cli.file-unreadable': 'Cannot read {file}. Check its permissions.',
  'cli.timeout-invalid': '--timeout takes 0.1 to 3600 seconds, for example --timeout 60.',
  'cli.memory-invalid': '--memory takes 64 to 16384 MB, for example --memory 512.',
  'cli.mapping-not-json': '{file} is no valid JSON: {detail}. Check it and try again.',
  'cli.mapping-not-list': '{file} should be a JSON array of layouts, such as {example}.',
  'cli.mapping-entry': '{file}, entry {entry}: {problem}',
  'cli.mapping-heads': 'heads should be an array of two or more headings, one a column from left to right.',
  'cli.mapping-roles': 'roles should be an array of {count} entries as heads is, null for a column that is not read.',
  'cli.mapping-role': 'entry {column} of roles should be null or {form}; kind is one of {kinds}; year has four digits and may be left out.',
  'cli.problem': '{file}: {problem}',
  'cli.error.reading-crashed': 'The reader stopped unexpectedly. Please send the file to the maintainers.',
  'cli.error.reading-out-of-memory':
    'Reading needed more than {limit} MB and was stopped. Check that the file is one report, or raise --memory.',
  'cli.error.reading-timed-out':
    'Reading took more than {seconds} s and was stopped. Check that the file is one report, or raise --timeout.',
  'cli.progress': '{done}/{total} read',
  'cli.untitled': '(no title found)',
  'cli.kind': 'Kind',
  'cli.region': 'Area',
  'cli.years': 'Years',
  'cli.years-value': 'results {report}, plan {plan}',
  'cli.issuer': 'Issuer',
  'cli.date': 'Date',
  'cli.unknown': 'not found',
  'cli.counts':
    '{indicators} indicator rows · {facts} facts · {commitments} commitments · {projects} projects · {livelihood} livelihood items · {glossary} terms',
  'cli.verdicts': 'Targets of {year}: {met} met, {missed} missed, {undetermined} undetermined',
  'cli.verdicts.half-year': 'First half of {year} against the targets of the year: {met} met, {missed} missed, {undetermined} undetermined',
  'cli.column-name': 'Indicator',
  'cli.column-target': 'Target',
  'cli.column-actual': 'Result',
  'cli.column-verdict': 'Verdict',
  'cli.statement': 'The report says ({place}): {quote}',
  'cli.findings': 'Findings: {errors} contradictions, {suspects} suspect, {hints} hints',
  'cli.findings-left-out': '{count} more are not listed; --severity hint lists all',
  'cli.finding-in-other': '{title}, {place}',
  'cli.diagnostics': 'Not read in full:',
  'cli.diagnostic': '{place}: {text}',
  'cli.evidence': '{said}: {evidence}',
  'cli.total': '{total} files, {read} read, {failed} not read',
} as const
