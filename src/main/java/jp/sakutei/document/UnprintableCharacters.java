package jp.sakutei.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.check.SheetConcern;
import jp.sakutei.common.Written;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormFinding.Level;
import jp.sakutei.form.FormValues;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.stereotype.Component;

/**
 * Characters that are kept and shown on the screen, but that no font of the papers can
 * draw: named while they are written, not found by the assembly.
 */
@Component
class UnprintableCharacters implements SheetConcern {

	private static final String RULE = "字体";

	/** So many are named at a field. */
	private static final int NAMED = 5;

	private final PrintFonts fonts;

	UnprintableCharacters(PrintFonts fonts) {
		this.fonts = fonts;
	}

	@Override
	public List<FormFinding> findings(ProjectSheetId sheet, FormValues answers) {
		var findings = new ArrayList<FormFinding>();
		look(answers.asMap(), "", findings);
		return findings;
	}

	private void look(Object answer, String field, List<FormFinding> findings) {
		if (answer instanceof Map<?, ?> answers) {
			answers.forEach((key, value) -> look(value, field.isEmpty() ? "" + key : field + "." + key, findings));
		}
		else if (answer instanceof List<?> rows) {
			for (var row = 0; row < rows.size(); row++) {
				look(rows.get(row), (rows.get(row) instanceof String) ? field : field + "[" + row + "]", findings);
			}
		}
		else if (answer instanceof String text) {
			var missing = Written.drawn(text)
				.codePoints()
				.filter((character) -> !Character.isWhitespace(character) && !fonts.canDraw(character))
				.distinct()
				.limit(NAMED)
				.mapToObj((character) -> "「%s」（U+%04X）".formatted(Character.toString(character), character))
				.collect(Collectors.joining("、"));
			if (!missing.isEmpty()) {
				findings.add(new FormFinding(RULE, "", Level.NOTE, field,
						missing + "は、印刷とPDFでは表示できません。別の字体に替えられるかご確認ください。"));
			}
		}
	}

}
