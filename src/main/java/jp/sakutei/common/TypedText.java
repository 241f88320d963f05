package jp.sakutei.common;

import java.beans.PropertyEditorSupport;
import java.util.Set;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Characters that no keyboard types: control characters, halves of others, and what turns
 * a text round so that people read something else than stands there. A form names their
 * place; small fields of other pages are read without them.
 */
@ControllerAdvice
public class TypedText {

	/** Stands where a character was lost. */
	public static final char LOST = '\uFFFD';

	/**
	 * Passwords: those of the sign-in are read by nobody here, and have to be the same.
	 */
	private static final Set<String> SECRETS = Set.of("password", "current", "repeated");

	@InitBinder
	void readTexts(WebDataBinder binder) {
		if (!SECRETS.contains(binder.getObjectName())) {
			binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
				@Override
				public void setAsText(String typed) {
					setValue(usable(typed));
				}
			});
		}
	}

	/** Without them. */
	public static String usable(String typed) {
		return typed.codePoints().allMatch(TypedText::isUsable) ? typed
				: typed.codePoints()
					.filter(TypedText::isUsable)
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
					.toString();
	}

	/**
	 * The name of a file that was sent: without the folders that some programs send
	 * along, and without what shows its ending turned round.
	 * @param sent null where none was sent
	 */
	public static String fileName(String sent) {
		return (sent == null) ? ""
				: usable(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)).strip();
	}

	/** Line ends of all kinds are. */
	public static boolean isUsable(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL -> "\t\n\u000B\f\r\u0085".indexOf(character) >= 0;
			case Character.SURROGATE -> false;
			default -> (character & 0xFFFE) != 0xFFFE && character != LOST && !turnsRound(character);
		};
	}

	private static boolean turnsRound(int character) {
		return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
	}

}
