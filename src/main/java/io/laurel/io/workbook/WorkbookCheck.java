package io.laurel.io.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Goes through a workbook once before it is read and refuses what could exhaust memory or time: it
 * unpacks too far, has document types, cells far out, texts without end, or names texts that are
 * not there.
 */
final class WorkbookCheck {

  private static final int MOST_PARTS = 1_000;

  private final Path file;
  private final CellCheck cells = new CellCheck();

  private WorkbookCheck(Path file) {
    this.file = file;
  }

  /**
   * Returns if the workbook is fit to be read.
   *
   * @throws UnfitWorkbookException if not, with the reason
   */
  static void check(Path file) throws IOException {
    new WorkbookCheck(file).check();
  }

  private void check() throws IOException {
    UnpackedBytes budget = new UnpackedBytes(Files.size(file));
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      if (parts.size() > MOST_PARTS) {
        throw new UnfitWorkbookException("it has more than `" + MOST_PARTS + "` parts");
      }
      Set<String> names = new HashSet<>();
      for (ZipArchiveEntry part : parts) {
        if (!names.add(part.getName().toLowerCase(Locale.ROOT))) {
          throw new UnfitWorkbookException("part `" + part.getName() + "` is there twice");
        }
        try (InputStream in = new XmlStream(zip.getInputStream(part), budget)) {
          part(new BufferedInputStream(in));
        }
      }
      cells.finish();
    } catch (XMLStreamException e) {
      throw new UnfitWorkbookException("a part of it is not valid XML");
    } catch (UnfitWorkbookException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnfitWorkbookException("it is no such file or is damaged");
    }
  }

  /** Other parts, such as pictures, are not read. */
  private void part(InputStream in) throws IOException, XMLStreamException {
    if (!isXml(in)) {
      return;
    }
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(in);
    cells.startPart();
    while (xml.hasNext()) {
      cells.event(xml.next(), xml);
    }
    xml.close();
  }

  private static boolean isXml(InputStream in) throws IOException {
    in.mark(4);
    byte[] start = in.readNBytes(4);
    in.reset();
    for (byte b : start) {
      if (b == '<') {
        return true;
      }
      if (b > ' ') {
        return false;
      }
    }
    return start.length > 0;
  }
}
