package jp.sakutei.form.definition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jp.sakutei.common.Faults;
import jp.sakutei.common.NotFound;

import org.springframework.stereotype.Component;

/** The forms of today, and by their hash those of earlier days. */
@Component
public class FormDefinitions {

	private final FormReader reader;

	private final FormVersions versions;

	private final Faults faults = new Faults();

	private final Map<String, FormDefinition> current = new LinkedHashMap<>();

	private final Map<String, FormDefinition> earlier = new ConcurrentHashMap<>();

	/** They only come when the product starts. */
	private final Map<String, List<String>> hashes = new ConcurrentHashMap<>();

	FormDefinitions(FormFiles files, FormReader reader, FormVersions versions) {

		this.reader = reader;
		this.versions = versions;
		files.read().forEach((name, content) -> {
			var found = new Faults();
			var form = reader.read(name, content, found);
			FormLint.check(form, content, found);
			current.put(name, form);
			if (found.none()) {
				versions.keep(form, content);
			}
			faults.addAll(found);
		});
	}

	/**
	 * What is wrong in today's files; nothing works with them where there is something.
	 */
	Faults faults() {
		return faults;
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

	/** All versions that came before today's, the newest first. */
	public List<FormDefinition> earlier(String name) {
		var today = current(name).hash();
		return hashes.computeIfAbsent(name, versions::hashes)
			.stream()
			.filter((hash) -> !hash.equals(today))
			.map((hash) -> version(name, hash))
			.toList();
	}

	public Collection<FormDefinition> all() {
		return current.values();
	}

	private FormDefinition read(String name, String hash) {
		var content = versions.content(name, hash).orElseThrow(() -> new NotFound("様式 " + name + " の版 " + hash));
		return reader.read(name, content, new Faults());
	}

}
