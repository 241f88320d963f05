package jp.sakutei.form.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import jp.sakutei.common.Faults;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.reading.FormFixture;
import jp.sakutei.form.reading.FormValidator;
import jp.sakutei.form.reading.OpenedForms;

/** The delivered sheet's form without a Spring context. */
public final class PureForms {

	public static final TaskView VIEW = TaskView.of("見本", FormValues.none())
		.withOptions(java.util.Map.of("policies", options("01", "02", "03"), "priorityItems", options("1", "2"),
				"themes", options("1", "2-1"), "individualPlans", options("a", "b"), "progressWords",
				options("順調", "遅延"), "years", options("R6", "R7", "R8")));

	private PureForms() {
	}

	public static FormDefinition fillInSheet() {
		try {
			return new FormReader(new Expressions(FormFixture.CLOCK)).read("fill-in-sheet",
					Files.readString(Path.of("forms/fill-in-sheet.form")), new Faults());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static OpenedForms opened() {
		return new OpenedForms(FormFixture.CLOCK);
	}

	public static FormValidator validator() {
		return new FormValidator(FormFixture.CLOCK);
	}

	private static List<Option> options(String... values) {
		return Arrays.stream(values).map((value) -> new Option(value, "見本 " + value)).toList();
	}

}
