package jp.sakutei.form.definition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jp.sakutei.common.Faults;
import jp.sakutei.common.NotFound;

import org.springframework.stereotype.Component;

/** The forms of today, and by their hash those of earlier days. */
@Component
public class FormDefinitions {

	private final FormReader reader;

	private final FormVersions versions;

	private final Map<String, FormDefinition> current = new LinkedHashMap<>();

	private final Map<String, FormDefinition> earlier = new ConcurrentHashMap<>();

	FormDefinitions(FormFiles files, FormReader reader, FormVersions versions) {

		this.reader = reader;
		this.versions = versions;
		var faults = new Faults();
		files.read().forEach((name, content) -> {
			var form = reader.read(name, content, faults);
			FormLint.check(form, content, faults);
			current.put(name, form);
			versions.keep(form, content);
		});
		if (!faults.none()) {
			throw new IllegalStateException(faults.all()
				.stream()
				.map(Object::toString)
				.collect(Collectors.joining("\n", "様式のファイルを直してください。\n", "")));
		}
	}

	/** The version with which a draft opens today. */
	public FormDefinition current(String name) {
		var form = current.get(name);
		if (form == null) {
			throw new NotFound("様式 " + name);
		}
		return form;
	}

	/** The version with which an answer was given. */
	public FormDefinition version(String name, String hash) {
		var form = current.get(name);
		return (form != null && form.hash().equals(hash)) ? form
				: earlier.computeIfAbsent(name + "/" + hash, (key) -> read(name, hash));
	}

	public Collection<FormDefinition> all() {
		return current.values();
	}

	private FormDefinition read(String name, String hash) {
		var content = versions.content(name, hash).orElseThrow(() -> new NotFound("様式 " + name + " の版 " + hash));
		return reader.read(name, content, new Faults());
	}

}
