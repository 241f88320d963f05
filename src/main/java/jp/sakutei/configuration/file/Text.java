package jp.sakutei.configuration.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import jp.sakutei.common.Faults;

/**
 * The text of a file: UTF-8 with or without byte order mark, or Windows-31J as Excel
 * writes it.
 */
final class Text {

	private static final Charset WINDOWS = Charset.forName("windows-31j");

	private Text() {
	}

	/** Null, and a fault, where it is neither. */
	static String decode(String file, byte[] bytes, Faults faults) {

		for (var charset : new Charset[] { StandardCharsets.UTF_8, WINDOWS }) {
			try {
				var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
				return checked(file, text.startsWith("\uFEFF") ? text.substring(1) : text, faults);
			}
			catch (CharacterCodingException ex) {
				// the next one
			}
		}
		faults.add(file, firstBrokenLine(bytes), 0, "文字コードが UTF-8 でも Windows-31J（シフトJIS）でもありません。UTF-8 で保存し直してください。");
		return null;
	}

	private static String checked(String file, String text, Faults faults) {
		int line = 1;
		for (int i = 0; i < text.length(); i++) {
			var character = text.charAt(i);
			if (character == '\n') {
				line++;
			}
			else if (Character.isISOControl(character) && character != '\r' && character != '\t') {
				faults.add(file, line, 0, "制御文字（U+%04X）が入っています。取り除いてください。".formatted((int) character));
				return null;
			}
		}
		return text;
	}

	private static int firstBrokenLine(byte[] bytes) {
		var good = new String(bytes, StandardCharsets.UTF_8);
		return (int) good.substring(0, good.indexOf('\uFFFD')).chars().filter((c) -> c == '\n').count() + 1;
	}

}
