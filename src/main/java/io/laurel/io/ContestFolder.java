package io.laurel.io;

import io.laurel.Contest;
import io.laurel.InvalidContestException;
import io.laurel.io.draft.Draft;
import io.laurel.io.draft.Faults;
import io.laurel.io.settings.Rulings;
import io.laurel.io.settings.Settings;
import io.laurel.io.table.CsvFile;
import io.laurel.io.table.EntrantTables;
import io.laurel.io.table.MarkTables;
import io.laurel.text.Suggestion;
import io.laurel.yaml.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a contest from a folder of files a committee can type; all of them are UTF-8, with or
 * without a byte order mark.
 *
 * <ul>
 *   <li>{@code contest.yaml}: {@code name}, and as needed {@code date}, {@code attributes}, {@code
 *       rounds}, {@code categories}, {@code components} (each with {@code name}, {@code lowest},
 *       {@code highest}, {@code step}), {@code codes}, {@code panels} or {@code juries} (each with
 *       {@code round}, {@code category}, {@code judges}), {@code organisations} and {@code judges}
 *       (instead of the files) and {@code made-up-entrants} (below).
 *   <li>{@code entries.csv}: id, name, kind, organisation, partners, category, members; every other
 *       column is an attribute. Kinds are person (also when blank), team, programme and
 *       organisation, or 个人, 团队, 节目, 单位. Members and partners are separated by {@code ;} or {@code
 *       ；}.
 *   <li>{@code organisations.csv}, if there are any: id, name, parent; every other column is an
 *       attribute.
 *   <li>{@code judges.csv}, if there are any: id, name, organisation; where nothing lists judges,
 *       those of the panels.
 *   <li>{@code sheet.csv} or {@code sheet-….csv}: a row for each entry and component, a column for
 *       each judge's id; columns entry, component and round.
 *   <li>{@code results.csv} or {@code results-….csv}: a row for each entry, a column for each
 *       component; columns entry and round. No judges.
 *   <li>{@code marks.csv}: entry, judge, component, round, mark; one mark a row, the judge blank
 *       for a measured result. Without a column for the mark it is read as {@code sheet.csv}.
 *   <li>{@code rulings.yaml}: a list of human decisions, each with {@code decides}, {@code order}
 *       or {@code value}, {@code author}, {@code time} and {@code reason}.
 * </ul>
 *
 * <p>A mark is a decimal without exponent. A blank cell is a missing mark, {@code recused} or
 * {@code 回避} a judge who stepped aside, {@code void} or {@code 作废} a mark struck out; {@code -} or
 * {@code —} is no mark at all, and one of the {@code codes} of {@code contest.yaml}, for example
 * DNF, stands in place of a result. Component and round may be left out where there is just one.
 * Columns may stand in any order and have English or Chinese headings, which {@code
 * examples/README.md} lists; commas, semicolons or tabs stand between cells. Lines that start with
 * {@code #} are comments, rows without any text are skipped. Other CSV, YAML and spreadsheet files
 * are refused, so that none is overlooked, unless their names begin with {@code expected}; other
 * files and folders do not matter.
 *
 * <p>{@code made-up-entrants} stands for entrants nobody wants to type, the same ones on each
 * reading:
 *
 * <pre>{@code
 * made-up-entrants:
 *   count: 1000000
 *   seed: 1
 *   id-prefix: P                 # P0000001 and so on; default E
 *   name: 党员{n}                 # {n} is the number from 1
 *   organisations: spread        # optional: in turn over the organisations without parts
 *   attributes:
 *     入党日期: {date: {from: 1945-01-01, to: 1999-12-31}}
 *     中断年数: {number: {from: 0, to: 5, share-of-zero: 97%}}
 *     健在: {flag: {share-of-yes: 98%}}
 *     职业: {text: {one-of: [工人, 教师]}}
 * }</pre>
 */
public final class ContestFolder {

  private static final String CONTEST = "contest.yaml";
  private static final String ORGANISATIONS = "organisations.csv";
  private static final String JUDGES = "judges.csv";
  private static final String ENTRIES = "entries.csv";
  private static final String MARKS = "marks.csv";
  private static final String RULINGS = "rulings.yaml";
  private static final List<String> NAMES =
      List.of(CONTEST, ORGANISATIONS, JUDGES, ENTRIES, MARKS, RULINGS);
  private static final Set<String> TABULAR =
      Set.of("csv", "tsv", "yaml", "yml", "xls", "xlsx", "ods");

  /**
   * How the names begin of files that are none of the contest's: hidden, open in an office program,
   * expectations.
   */
  private static final Set<String> ASIDE = Set.of(".", "~", "expected");

  private static final String MARK_FILES =
      "; marks are in `marks.csv`, `sheet.csv` or `sheet-….csv`, `results.csv` or `results-….csv`.";

  private final Path folder;
  private final boolean withRulings;
  private final Faults faults = new Faults();

  private ContestFolder(Path folder, boolean withRulings) {
    this.folder = folder;
    this.withRulings = withRulings;
  }

  /**
   * Reads the contest.
   *
   * @throws InvalidContestException with every fault of every file, each with file and line; checks
   *     of one file against another are left out while a file that gives names to the others can
   *     not be read
   * @throws UncheckedIOException if {@code contest.yaml} or {@code entries.csv} is not there (the
   *     latter may be missing when entrants are made up) or a file can not be read
   */
  public static Contest read(Path folder) {
    return new ContestFolder(folder, true).readAll();
  }

  /**
   * As {@link #read}, as the contest was before people decided anything: {@code rulings.yaml} is
   * not looked at.
   */
  public static Contest readWithoutRulings(Path folder) {
    return new ContestFolder(folder, false).readAll();
  }

  private Contest readAll() {
    try {
      List<Path> files = files();
      Settings settings =
          new Settings(new YamlFile(folder.resolve(CONTEST), faults::add).read(), CONTEST, faults);
      Draft draft = settings.draft();
      readEntrants(settings, draft);
      readMarks(files, draft);
      Path rulings = folder.resolve(RULINGS);
      if (withRulings && Files.exists(rulings)) {
        Rulings.read(new YamlFile(rulings, faults::add).read(), draft);
      }
      return faults.build(draft.contest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void readEntrants(Settings settings, Draft draft) throws IOException {
    EntrantTables tables = new EntrantTables(draft);
    if (Files.exists(folder.resolve(ORGANISATIONS))) {
      tables.organisations(csv(folder.resolve(ORGANISATIONS)));
    }
    if (Files.exists(folder.resolve(JUDGES))) {
      tables.judges(csv(folder.resolve(JUDGES)));
    }
    if (Files.exists(folder.resolve(ENTRIES))) {
      tables.entries(csv(folder.resolve(ENTRIES)));
    } else if (settings.needsEntries()) {
      throw new NoSuchFileException(folder.resolve(ENTRIES).toString());
    }
    draft.judgesFromJuries();
    settings.madeUpEntrants().ifPresent(entrants -> entrants.addTo(draft));
  }

  private void readMarks(List<Path> files, Draft draft) throws IOException {
    MarkTables tables = new MarkTables(draft);
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      if (name.equals(MARKS)) {
        tables.marks(csv(file));
      } else if (name.matches("sheet(-.+)?\\.csv")) {
        tables.sheet(csv(file));
      } else if (name.matches("results(-.+)?\\.csv")) {
        tables.results(csv(file));
      } else if (!NAMES.contains(name)) {
        refuseIfTabular(name, name.substring(name.lastIndexOf('.') + 1));
      }
    }
  }

  private CsvFile csv(Path file) {
    return new CsvFile(file, faults);
  }

  private void refuseIfTabular(String name, String extension) {
    boolean aside = ASIDE.stream().anyMatch(name::startsWith);
    if (TABULAR.contains(extension.toLowerCase(Locale.ROOT)) && !aside) {
      String nearest = Suggestion.ending(name, NAMES);
      faults.add(
          name, "Unknown file `" + name + "`" + (nearest.equals(".") ? MARK_FILES : nearest));
    }
  }
}
