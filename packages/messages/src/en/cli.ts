export const cli = {
  'cli.usage': `Gangmu command line

Usage:
  gangmu check FILE [--json]        read one report; --json prints the public format gangmu.reading/1
  gangmu read FILE|FOLDER…          read each and summarise; globs work ("reports/*.txt"), many files in parallel
  gangmu help                       show this text

Options:
  --json        print one JSON object only (check)
  --lang en     English
  --no-color    no colours

Exit codes: 0 read; 1 some file could not be read; 2 wrong usage`,
  'cli.unknown-command': 'There is no command "{name}". Run gangmu help.',
  'cli.option-invalid': 'Wrong arguments: {detail}. Run gangmu help.',
  'cli.one-file': 'check reads one report: give one file, or use gangmu read for several.',
  'cli.no-files': 'No report found in: {paths}. Check the path; .txt files can be read for now.',
  'cli.file-missing': 'File not found: {file}. Check the path.',
  'cli.file-unreadable': 'Cannot read {file}. Check its permissions.',
  'cli.type-unsupported': '{file} cannot be read yet: only .txt for now. In Word, save as plain text (.txt) and try again.',
  'cli.reading-failed': 'Reading {file} failed; the other files are not affected. Please send the file to the maintainers.',
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
  'cli.column-name': 'Indicator',
  'cli.column-target': 'Target',
  'cli.column-actual': 'Result',
  'cli.column-verdict': 'Verdict',
  'cli.statement': 'The report says (line {line}): {quote}',
  'cli.diagnostics': 'Not read in full:',
  'cli.diagnostic': 'line {line} {text}',
  'cli.total': '{total} files, {read} read, {failed} not read',
} as const
