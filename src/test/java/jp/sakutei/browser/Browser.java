package jp.sakutei.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/**
 * The Chromium of this machine, driven by Playwright. Where there is none the journeys
 * are left out and say so; with {@code CI=true} that is an error.
 */
public final class Browser implements AutoCloseable {

	/** For pages that a test writes itself. */
	private static final int NO_SERVER = 0;

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private final Playwright playwright;

	private final com.microsoft.playwright.Browser browser;

	private final String baseUrl;

	public Browser(int port) {

		var chromium = chromium();
		if ("true".equals(System.getenv("CI"))) {
			assertThat(chromium).as("chromium on the path").isPresent();
		}
		if (chromium.isEmpty()) {
			System.out.println("left out: browser journeys, there is no chromium on the path");
		}
		assumeTrue(chromium.isPresent(), "no chromium on the path");
		playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = playwright.chromium()
			.launch(new LaunchOptions().setExecutablePath(chromium.get()).setArgs(ARGUMENTS).setChromiumSandbox(false));
		baseUrl = "http://localhost:" + port;
	}

	static Browser withoutServer() {
		return new Browser(NO_SERVER);
	}

	/** Where the system has it: installed packages are found by the search path alone. */
	private static Optional<Path> chromium() {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.map((folder) -> Path.of(folder, "chromium"))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/** A person at an own machine, signed in. */
	public Page signIn(String person, boolean scripts) {

		var page = machine(scripts).newPage();
		signIn(page, person);
		return page;
	}

	/** Somebody who is not signed in. */
	public Page anybody() {
		return machine(true).newPage();
	}

	void signIn(Page page, String person) {

		page.navigate("/sign-in");
		page.getByLabel("職員番号").fill(person);
		page.getByLabel("パスワード").fill("sakutei");
		page.locator("main button[type=submit]").click();
		assertThat(page.url()).doesNotContain("sign-in");
	}

	/** Whatever of a form is folded, as one opens it by the mouse. */
	static void unfold(Page page) {
		page.locator(".footer").waitFor();
		var folded = page.locator(".block:not([open]) > summary");
		while (folded.count() > 0) {
			folded.first().click();
		}
	}

	BrowserContext machine(boolean scripts) {
		return browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setBaseURL(baseUrl)
			.setJavaScriptEnabled(scripts)
			.setLocale("ja-JP")
			.setViewportSize(1280, 900));
	}

	/** To be used by fingers. */
	BrowserContext tablet() {
		return browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setBaseURL(baseUrl)
			.setLocale("ja-JP")
			.setHasTouch(true)
			.setViewportSize(768, 1024));
	}

	@Override
	public void close() {
		browser.close();
		playwright.close();
	}

}
