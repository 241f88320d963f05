package jp.sakutei.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.core.io.ClassPathResource;

/**
 * The texts that come with the product: for a kind of mail that is younger than the
 * round.
 */
final class DeliveredTexts {

	private static final Map<String, Map<String, String>> TEXTS = read();

	private DeliveredTexts() {
	}

	static MailText of(MailKind kind) {
		var text = TEXTS.get(kind.code());
		return new MailText(text.get("subject"), text.get("body"));
	}

	private static Map<String, Map<String, String>> read() {
		try (var file = new ClassPathResource("config/mails.yaml").getInputStream()) {
			return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
