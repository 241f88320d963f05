package jp.sakutei.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Page;
import jp.sakutei.Sakutei;
import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.configuration.file.ConfigurationReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Plays the sample and takes pictures of the main pages, at two widths and on paper, into
 * {@code target/pictures}; those that the documents show go to {@code src/docs/pages},
 * too, with the list of their questions. It prints what {@link MainPagesTests} measures.
 */
final class Pictures {

	private static final Path ALL = Path.of("target/pictures");

	private static final Path KEPT = Path.of("src/docs/pages");

	/** Beside those at 1280 pixels of each page. */
	private static final Set<String> ALSO_KEPT = Set.of("home-head-768", "gate-768", "form-768", "timeline-768",
			"sheet-paper", "timeline-paper");

	private static final int HIGHEST = 2300;

	/** It goes on as it begins. */
	private static final int HIGHEST_LIST = 1200;

	private static final int DOTS_PER_INCH = 96;

	private Pictures() {
	}

	public static void main(String[] arguments) throws IOException {

		TimeZone.setDefault(TimeZone.getTimeZone(Sakutei.ZONE));
		var configuration = ConfigurationReader.read(RoundFiles.delivered()).configuration();
		try (var application = new SpringApplicationBuilder(Sakutei.class).bannerMode(Banner.Mode.OFF)
			.run("--server.port=0", "--sakutei.data=", "--sakutei.round.create=false", "--sakutei.mail.poll=false",
					"--sakutei.daily.poll=false", "--sakutei.work.poll=false",
					"--camunda.bpm.job-execution.enabled=false");
				var browser = new Browser(
						application.getEnvironment().getProperty("local.server.port", Integer.class))) {
			var city = new PlayedCity(application, configuration, "0801", "1204");
			city.play((day) -> morning(browser, city, day));
		}
		Files.writeString(Path.of("src/docs/pages.md"), PagesDocument.text());
	}

	private static void morning(Browser browser, PlayedCity city, LocalDate day) {
		for (var which : MainPage.on(day)) {
			var page = browser.signIn(city.person(which.role()), true);
			page.navigate(city.address(which));
			for (var width : new int[] { 1280, 768 }) {
				page.setViewportSize(width, 900);
				page.reload();
				var measure = PageMeasure.of(page);
				System.out.println(measure.line(which, width));
				measure.faults(which, width).forEach(System.out::println);
				page.setViewportSize(width,
						Math.min(measure.height(), (which.length() == MainPage.Length.LIST) ? HIGHEST_LIST : HIGHEST));
				take(which.key() + "-" + width, page.screenshot());
			}
			take(which.key() + "-paper", onPaper(page));
			page.context().close();
		}
	}

	/** The first sheet of paper. */
	private static byte[] onPaper(Page page) {
		try (var pages = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
				var picture = new ByteArrayOutputStream()) {
			ImageIO.write(new PDFRenderer(pages).renderImageWithDPI(0, DOTS_PER_INCH), "png", picture);
			return picture.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void take(String name, byte[] picture) {
		Palette.write(picture, ALL.resolve(name + ".png"));
		if (kept().contains(name)) {
			Palette.write(picture, KEPT.resolve(name + ".png"));
		}
	}

	/** The names of those that the documents show. */
	static Set<String> kept() {
		var names = new TreeSet<>(ALSO_KEPT);
		MainPage.pictured().forEach((which) -> names.add(which.key() + "-1280"));
		return names;
	}

	/** Of one page, the widest first. */
	static String[] kept(MainPage which) {
		return Arrays.stream(new String[] { "1280", "768", "paper" })
			.map((form) -> which.key() + "-" + form)
			.filter(kept()::contains)
			.toArray(String[]::new);
	}

}
