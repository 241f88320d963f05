package jp.sakutei.form.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Faults;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.Expressions;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.definition.FormLint;
import jp.sakutei.form.definition.FormReader;

/** A form of a few components, on 20 June 2023. */
public class FormFixture {

	public static final BusinessClock CLOCK = new BusinessClock();

	static {
		CLOCK.freezeAt(LocalDate.of(2023, 6, 20).atTime(LocalTime.NOON));
	}

	private static final FormReader READER = new FormReader(new Expressions(CLOCK));

	private final FormDefinition form;

	private TaskView view = TaskView.of("見本", FormValues.none());

	private final Map<String, List<String>> typed = new LinkedHashMap<>();

	private FormFixture(FormDefinition form) {
		this.form = form;
	}

	/** Single quotes stand for double ones. */
	public static FormFixture with(String... components) {
		var faults = new Faults();
		var form = READER.read("sample", content(components), faults);
		if (!faults.none()) {
			throw new IllegalArgumentException(faults.all().toString());
		}
		return new FormFixture(form);
	}

	/** What is wrong in a file with these components. */
	public static List<String> faultsOf(String... components) {
		var faults = new Faults();
		var content = content(components);
		FormLint.check(READER.read("sample", content, faults), content, faults);
		return faults.all().stream().map(Object::toString).toList();
	}

	private static String content(String... components) {
		return ("{'id':'sample','components':[" + String.join(",", components) + "]}").replace('\'', '"');
	}

	FormFixture opened(TaskView view) {
		this.view = view;
		return this;
	}

	FormFixture type(String name, String... texts) {
		typed.put(name, List.of(texts));
		return this;
	}

	FormReading read() {
		return new FormReading(form, new RawForm(typed), view, CLOCK.today());
	}

	Map<String, Object> values() {
		return read().values().asMap();
	}

	List<String> messages() {
		return new ArrayList<>(read().errors().stream().map(FormError::message).toList());
	}

	public FormDefinition form() {
		return form;
	}

	TaskView view() {
		return view;
	}

}
