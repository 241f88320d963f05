package jp.sakutei.rehearsal;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.configuration.file.ConfigurationReader;
import jp.sakutei.common.Faults;
import jp.sakutei.configuration.RoundConfiguration;
import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.round.stage.TrackFlags;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * {@code rehearse}: the year of a configuration on a virtual clock, in a scratch database
 * that is gone afterwards.
 */
public final class RehearsalCommand {

	public static final String NAME = "rehearse";

	static final int CLEAN = 0;

	static final int UNUSABLE = 2;

	static final int FINDINGS = 3;

	private final Class<?> application;

	private final PrintStream out;

	private final PrintStream err;

	/**
	 * @param application the class that Spring Boot starts
	 */
	public RehearsalCommand(Class<?> application, PrintStream out, PrintStream err) {
		this.application = application;
		this.out = out;
		this.err = err;
	}

	/**
	 * @param parameters what stands behind {@link #NAME}
	 * @return the exit code
	 */
	public int run(List<String> parameters) {

		var arguments = RehearsalArguments.parse(parameters);
		if (arguments.help()) {
			out.print(RehearsalArguments.USAGE);
			return CLEAN;
		}
		if (!arguments.refusals().isEmpty()) {
			arguments.refusals().forEach(err::println);
			err.print(RehearsalArguments.USAGE);
			return UNUSABLE;
		}
		if (arguments.report() != null && !isWritable(arguments.report())) {
			err.println("報告ファイル「" + arguments.report() + "」に書き込めません。フォルダと権限を確かめてください。");
			return UNUSABLE;
		}
		try {
			var reading = ConfigurationReader.read(files(arguments.config()));
			if (!reading.usable()) {
				err.println("設定ファイルに誤りがあります。");
				reading.faults().stream().map(Faults.Fault::toString).forEach(err::println);
				return UNUSABLE;
			}
			return rehearse(arguments, reading.configuration());
		}
		catch (UncheckedIOException ex) {
			err.println("設定ファイルを読めません：" + ex.getMessage());
			return UNUSABLE;
		}
	}

	private int rehearse(RehearsalArguments arguments, RoundConfiguration configuration) {

		ConfigurableApplicationContext context;
		try {
			context = start(arguments.config());
		}
		catch (RuntimeException ex) {
			err.println("予行演習を始められません：" + NestedExceptionUtils.getMostSpecificCause(ex).getMessage());
			return UNUSABLE;
		}
		try (context) {
			var faults = new Faults();
			context.getBean(TrackFlags.class).check(configuration.schedule(), faults);
			if (!faults.none()) {
				faults.all().stream().map(Faults.Fault::toString).forEach(err::println);
				return UNUSABLE;
			}
			var report = context.getBean(Rehearsal.class).of(configuration, arguments.until(), new Timeline(out));
			if (arguments.report() != null) {
				write(report, arguments.report());
			}
			return report.clean() ? CLEAN : FINDINGS;
		}
	}

	private ConfigurableApplicationContext start(Path config) {

		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("sakutei.config", (config == null) ? "" : config.toString());
		properties.put("sakutei.data", "");
		properties.put("spring.datasource.url", "");
		properties.put("spring.mail.host", "");
		properties.put("sakutei.round.create", "false");
		properties.put("sakutei.daily.poll", "false");
		properties.put("sakutei.work.poll", "false");
		properties.put("sakutei.mail.poll", "false");
		properties.put("sakutei.sample.enabled", "false");
		properties.put("camunda.bpm.job-execution.enabled", "false");
		properties.put("logging.level.root", "ERROR");
		properties.put("server.port", "0");
		var application = new SpringApplicationBuilder(this.application).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.registerShutdownHook(true)
			.build();
		return application.run(properties.entrySet()
			.stream()
			.map((property) -> "--" + property.getKey() + "=" + property.getValue())
			.toArray(String[]::new));
	}

	private static RoundFiles files(Path config) {
		return (config == null) ? RoundFiles.delivered() : RoundFiles.of(config);
	}

	private static boolean isWritable(Path report) {
		try (var stream = Files.newOutputStream(report, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static void write(Report report, Path file) {
		try {
			Files.write(file, ReportJson.write(report));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
