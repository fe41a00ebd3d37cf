package io.laurel.benchmark.national;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Mark;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/** The national contest judged by an embedded database on one thread, from tables loaded before. */
public final class Sql implements AutoCloseable {

  /** How the marks lie in the database. */
  public enum Marks {
    /** One row for each mark, as in a contest. */
    ROWS("SELECT position, sum(mark) - max(mark) - min(mark) AS kept FROM mark GROUP BY position"),
    /** Seven columns of one row for each entrant: turned before, so for information only. */
    COLUMNS(
        """
        SELECT position, m1 + m2 + m3 + m4 + m5 + m6 + m7
            - greatest(m1, m2, m3, m4, m5, m6, m7) - least(m1, m2, m3, m4, m5, m6, m7) AS kept
        FROM entrant""");

    private final String kept;

    Marks(String kept) {
      this.kept = kept;
    }
  }

  /** The mean of five is rounded half up in whole hundredths. */
  private static final String PRIZES =
      """
      WITH trimmed AS (%s),
      scored AS (
        SELECT position, division, school,
          (2 * CAST(kept * 100 AS BIGINT) + 5) // 10
            - CASE WHEN pages > page_limit THEN 200 ELSE 0 END AS score
        FROM entrant JOIN trimmed USING (position) WHERE NOT late),
      ranked AS (SELECT division, count(*) AS entries FROM scored GROUP BY division),
      candidate AS (
        SELECT * FROM scored WHERE score >= 6000
        QUALIFY row_number()
          OVER (PARTITION BY division, school ORDER BY score DESC, position) <= 3),
      placed AS (
        SELECT position, division, rank() OVER (PARTITION BY division ORDER BY score DESC) AS place
        FROM candidate)
      SELECT position,
        CASE WHEN place <= entries // 10 THEN 1 WHEN place <= 2 * entries // 10 THEN 2 ELSE 3 END
      FROM placed JOIN ranked USING (division) WHERE place <= 3 * entries // 10
      """;

  private final Connection database;
  private final int entries;

  /** Loads a contest. */
  public Sql(Contest contest) {
    entries = contest.entrants().size();
    try {
      database = DriverManager.getConnection("jdbc:duckdb:");
      load(contest);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void load(Contest contest) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute("SET threads = 1");
      statement.execute(
          """
          CREATE TABLE entrant (position INTEGER, division VARCHAR, school VARCHAR, late BOOLEAN,
            pages INTEGER, page_limit INTEGER, m1 DECIMAL(5, 2), m2 DECIMAL(5, 2),
            m3 DECIMAL(5, 2), m4 DECIMAL(5, 2), m5 DECIMAL(5, 2), m6 DECIMAL(5, 2),
            m7 DECIMAL(5, 2))""");
      Path file = Files.createTempFile("national", ".csv");
      try {
        write(contest, file);
        statement.execute("COPY entrant FROM '" + file + "' (HEADER false)");
      } finally {
        Files.delete(file);
      }
      statement.execute(
          """
          CREATE TABLE mark AS
          SELECT position, unnest([m1, m2, m3, m4, m5, m6, m7]) AS mark FROM entrant""");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Contest contest, Path file) throws IOException {
    List<Mark> marks = contest.marks();
    int mark = 0;
    int position = 0;
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (Entrant entrant : contest.entrants()) {
        String division = Objects.requireNonNull(entrant.category());
        lines.write(Integer.toString(position++));
        lines.write("," + division + "," + entrant.organisation());
        lines.write("," + entrant.attributes().get("late").orElseThrow());
        lines.write("," + entrant.attributes().get("pages").orElseThrow());
        lines.write(division.compareTo("D5") < 0 ? ",20" : ",30");
        for (int judge = 0; judge < NationalContests.JUDGES; judge++) {
          lines.write("," + marks.get(mark++).value());
        }
        lines.write("\n");
      }
    }
  }

  /** The prize of every entrant in order of id: 1, 2 or 3, or 0 for none. */
  public byte[] judge(Marks marks) {
    byte[] prizes = new byte[entries];
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(PRIZES.formatted(marks.kept))) {
      while (rows.next()) {
        prizes[rows.getInt(1)] = (byte) rows.getInt(2);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return prizes;
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
