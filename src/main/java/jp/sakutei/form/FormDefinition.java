package jp.sakutei.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jp.sakutei.form.FormComponent.Kind;

/**
 * A form file, read.
 *
 * @param name of the file, without ending
 * @param hash of the content: the version
 */
public record FormDefinition(String name, String hash, List<FormComponent> components) {

	/** What the button that completes the task says. */
	public String submitLabel() {
		return all().filter((component) -> component.kind() == Kind.BUTTON)
			.map(FormComponent::text)
			.findFirst()
			.orElse("確定する");
	}

	/** The component that asks for this key on the form's first level. */
	public Optional<FormComponent> component(String key) {
		return answering().filter((component) -> component.key().equals(key)).findFirst();
	}

	/** All components, those of rows included. */
	public Stream<FormComponent> all() {
		return components.stream().flatMap(FormComponent::all);
	}

	/** All that gives an answer on the form's first level, in its order. */
	public Stream<FormComponent> answering() {
		return components.stream().flatMap(FormComponent::answering);
	}

}
