package jp.sakutei.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import jp.sakutei.form.reading.OpenedForms;
import jp.sakutei.round.Plan;

/** 印刷: the page that prints on A4, and the same as PDF with its fonts inside. */
@Component
class Prints {

	/**
	 * A PDF keeps a processor busy for a while: two at a time, whoever asks for them.
	 */
	private final Semaphore printing = new Semaphore(2, true);

	private final OpenedForms forms;

	private final Headings headings;

	private final ITemplateEngine templates;

	private final PrintFonts fonts;

	Prints(OpenedForms forms, Headings headings, ITemplateEngine templates, PrintFonts fonts) {
		this.forms = forms;
		this.headings = headings;
		this.templates = templates;
		this.fonts = fonts;
	}

	PrintedSheet page(Plan plan, SheetCopy copy, boolean blank) {
		var paper = PaperLayout.of(copy.form(), forms, copy.raw(), copy.view(), blank);
		return PrintedSheet.of(copy.sheet().id().value(), headings.of(plan, copy), paper, blank);
	}

	/**
	 * For somebody who waits for it.
	 * @return false when others are at it; nothing is written then
	 */
	boolean pdfIfFree(Supplier<List<PrintedSheet>> pages, OutputStream to) throws IOException {
		if (!printing.tryAcquire()) {
			return false;
		}
		try {
			write(pages.get(), to);
			return true;
		}
		finally {
			printing.release();
		}
	}

	/** In the background: when its turn comes. */
	void pdf(Supplier<List<PrintedSheet>> pages, OutputStream to) throws IOException {
		printing.acquireUninterruptibly();
		try {
			write(pages.get(), to);
		}
		finally {
			printing.release();
		}
	}

	private void write(List<PrintedSheet> pages, OutputStream to) throws IOException {

		var context = new Context(Locale.JAPAN);
		context.setVariable("pages", pages);
		var builder = new PdfRendererBuilder();
		fonts.addTo(builder);
		// nothing is loaded from anywhere
		builder.useUriResolver((base, uri) -> null);
		builder.useFastMode();
		// structure, language and title, for those who do not see it
		builder.usePdfUaAccessibility(true);
		builder.withHtmlContent(templates.process("document/pdf", context).replace("</head>", style() + "</head>"),
				null);
		builder.withProducer("Sakutei");
		builder.toStream(to);
		builder.run();
	}

	private static String style() throws IOException {
		return "<style>" + new ClassPathResource("static/css/print.css").getContentAsString(StandardCharsets.UTF_8)
				+ "</style>";
	}

}
