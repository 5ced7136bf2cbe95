package org.layerloom.engine.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.layerloom.engine.text.Message;

/** Text in UTF-8. */
public final class TextFile {

  private TextFile() {}

  /**
   * Reads text strictly; line ends become line feeds, a byte order mark goes.
   *
   * @param name what to call the file in messages
   * @throws DataFormatException if it is not UTF-8, saying where
   */
  public static String decode(byte[] file, String name) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(file);
    CharBuffer out = CharBuffer.allocate(file.length + 1);
    CoderResult end = decoder.decode(in, out, true);
    if (end.isError()) {
      throw new DataFormatException(
          Message.of("data.notUtf8", name, String.valueOf(in.position() + 1)));
    }
    out.flip();
    String text = out.toString();
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return plain.indexOf('\r') < 0 ? plain : plain.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Unpacks a file that comes with the program. */
  static byte[] unpacked(byte[] gzip, String name) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return in.readAllBytes();
    } catch (IOException damaged) {
      throw new DataFormatException(Message.of("data.damagedGzip", name), damaged);
    }
  }
}
