package jp.sakutei.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Fonts that go into every PDF, those of rare kanji behind the usual ones. */
@Component
class PrintFonts {

	private byte[] usual;

	private byte[] rare;

	private List<CmapLookup> characters;

	synchronized void addTo(PdfRendererBuilder builder) {
		load();
		builder.useFont(() -> new ByteArrayInputStream(usual), "BIZ UDPGothic");
		builder.useFont(() -> new ByteArrayInputStream(rare), "Noto Sans JP Rare");
	}

	/** Whether one of the fonts has a glyph for the code point. */
	synchronized boolean canDraw(int character) {
		load();
		return characters.stream().anyMatch((font) -> font.getGlyphId(character) != 0);
	}

	private void load() {
		if (characters == null) {
			usual = read("fonts/BIZUDPGothic-Regular.ttf");
			rare = read("fonts/NotoSansJP-Rare.ttf");
			characters = List.of(characters(usual), characters(rare));
		}
	}

	/** The font's table alone: its glyphs are not kept. */
	private static CmapLookup characters(byte[] font) {
		try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
			return parsed.getUnicodeCmapLookup();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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
