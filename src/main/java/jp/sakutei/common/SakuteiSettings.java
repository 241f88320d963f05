package jp.sakutei.common;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * 起動時の設定: all that begins with {@code sakutei.} ({@code SAKUTEI_…} in the environment).
 * One that does not exist or cannot be used ends the start with a sentence.
 *
 * @param config the city's own directory; empty: what was delivered
 * @param data where the embedded database keeps its files; empty: gone with the process
 * @param baseUrl what links in mails begin with, without a slash at its end
 * @param proxies addresses or networks ({@code 10.0.0.0/8}) of those in front whose word
 * on where a request comes from is taken; no others'
 */
@ConfigurationProperties(prefix = "sakutei", ignoreUnknownFields = false)
public record SakuteiSettings(@DefaultValue("") String config, @DefaultValue("data") String data,
		@DefaultValue("http://localhost:8080") String baseUrl, @DefaultValue List<String> proxies,
		@DefaultValue Mail mail, @DefaultValue Admin admin, @DefaultValue Sample sample,
		@DefaultValue Database database, @DefaultValue Round round, @DefaultValue Daily daily,
		@DefaultValue Work work) {

	/** No names: they would have to be looked up. */
	private static final Pattern NETWORK = Pattern
		.compile("((\\d{1,3}\\.){3}\\d{1,3}|[0-9a-fA-F]*:[0-9a-fA-F:.]+)(/\\d{1,3})?");

	public SakuteiSettings {
		if (!isAddress(baseUrl)) {
			throw new CannotStart("SAKUTEI_BASE_URL は https://sakutei.example.jp のように書いてください：" + baseUrl);
		}
		baseUrl = baseUrl.replaceFirst("/+$", "");
		proxies.stream().filter((proxy) -> !NETWORK.matcher(proxy).matches()).findFirst().ifPresent((proxy) -> {
			throw new CannotStart("SAKUTEI_PROXIES は 192.0.2.1 や 10.0.0.0/8 のように、コンマで区切って書いてください：" + proxy);
		});
	}

	/** For what is asked before there are beans. */
	public static SakuteiSettings of(Environment environment) {
		return Binder.get(environment).bindOrCreate("sakutei", SakuteiSettings.class);
	}

	private static boolean isAddress(String text) {
		try {
			var address = URI.create(text);
			return address.getHost() != null && address.getScheme().matches("https?") && address.getQuery() == null;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/**
	 * @param from sender of all mails
	 * @param poll whether this process sends; tests and the rehearsal do not
	 */
	public record Mail(@DefaultValue("実施計画策定事務局 <sakutei@localhost>") String from, @DefaultValue("true") boolean poll) {
	}

	/**
	 * The first administrator, made where there is none.
	 *
	 * @param code empty: none is made
	 */
	public record Admin(@DefaultValue("") String code, @DefaultValue("システム管理者") String name,
			@DefaultValue("") String password) {

		@Override
		public String toString() {
			return "Admin[code=%s, name=%s]".formatted(code, name);
		}

	}

	/**
	 * Only for a round with {@code sample: true}.
	 *
	 * @param enabled whether time can be moved
	 * @param day to play on to at the start, {@code 2023-06-20}; empty: not at all
	 * @param password of all its people
	 */
	public record Sample(@DefaultValue("true") boolean enabled, @DefaultValue("") String day,
			@DefaultValue("sakutei") String password) {

		public Sample {
			try {
				if (!day.isEmpty()) {
					LocalDate.parse(day);
				}
			}
			catch (DateTimeParseException ex) {
				throw new CannotStart("--sakutei.sample.day は 2023-06-20 のように書いてください：" + day);
			}
		}

	}

	/**
	 * @param connections the most that the embedded database serves at once
	 */
	public record Database(@DefaultValue("16") int connections) {

		public Database {
			if (connections < 2) {
				throw new CannotStart("sakutei.database.connections は2以上にしてください：" + connections);
			}
		}

	}

	/**
	 * @param create whether the round of the files is created where there is none
	 */
	public record Round(@DefaultValue("true") boolean create) {
	}

	/**
	 * @param poll whether this process runs the daily jobs
	 */
	public record Daily(@DefaultValue("true") boolean poll) {
	}

	/**
	 * @param poll whether this process does long work in the background
	 */
	public record Work(@DefaultValue("true") boolean poll) {
	}

}
