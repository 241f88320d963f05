package jp.sakutei.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Fonts that go into every PDF, those of rare kanji behind the usual ones. */
@Component
class PrintFonts {

	private byte[] usual;

	private byte[] rare;

	synchronized void addTo(PdfRendererBuilder builder) {
		if (usual == null) {
			usual = read("fonts/BIZUDPGothic-Regular.ttf");
			rare = read("fonts/NotoSansJP-Rare.ttf");
		}
		builder.useFont(() -> new ByteArrayInputStream(usual), "BIZ UDPGothic");
		builder.useFont(() -> new ByteArrayInputStream(rare), "Noto Sans JP Rare");
	}

	private static byte[] read(String path) {
		try {
			return new ClassPathResource(path).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
