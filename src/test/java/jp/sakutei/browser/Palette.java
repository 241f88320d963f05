package jp.sakutei.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

import javax.imageio.ImageIO;

/**
 * A picture of a page in a third of its bytes: text on paper has few colours, so the most
 * frequent ones are enough.
 */
final class Palette {

	private static final int COLOURS = 64;

	/** What differs less than this is one colour when they are counted. */
	private static final int ROUGHLY = 0xf8f8f8;

	private Palette() {
	}

	static void write(byte[] picture, Path file) {
		try {
			write(ImageIO.read(new ByteArrayInputStream(picture)), file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void write(BufferedImage picture, Path file) {
		try {
			Files.createDirectories(file.getParent());
			ImageIO.write(fewColours(picture), "png", file.toFile());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static BufferedImage fewColours(BufferedImage picture) {

		var chosen = mostFrequent(picture);
		var colours = new IndexColorModel(8, chosen.length, chosen, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
		var drawn = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
				colours);
		var known = new HashMap<Integer, Integer>();
		for (var y = 0; y < picture.getHeight(); y++) {
			for (var x = 0; x < picture.getWidth(); x++) {
				var nearest = known.computeIfAbsent(picture.getRGB(x, y) & 0xffffff, (rgb) -> nearest(rgb, chosen));
				drawn.getRaster().setSample(x, y, 0, nearest);
			}
		}
		return drawn;
	}

	private static int[] mostFrequent(BufferedImage picture) {

		var counts = new HashMap<Integer, Integer>();
		var samples = new HashMap<Integer, Map<Integer, Integer>>();
		for (var y = 0; y < picture.getHeight(); y++) {
			for (var x = 0; x < picture.getWidth(); x++) {
				var rgb = picture.getRGB(x, y) & 0xffffff;
				counts.merge(rgb & ROUGHLY, 1, Integer::sum);
				samples.computeIfAbsent(rgb & ROUGHLY, (rough) -> new HashMap<>()).merge(rgb, 1, Integer::sum);
			}
		}
		return counts.entrySet()
			.stream()
			.sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
			.limit(COLOURS)
			.mapToInt((rough) -> samples.get(rough.getKey())
				.entrySet()
				.stream()
				.max(Comparator.comparing(Map.Entry::getValue))
				.orElseThrow()
				.getKey())
			.toArray();
	}

	private static int nearest(int rgb, int[] colours) {
		var best = 0;
		for (var i = 1; i < colours.length; i++) {
			if (distance(rgb, colours[i]) < distance(rgb, colours[best])) {
				best = i;
			}
		}
		return best;
	}

	private static int distance(int one, int other) {
		var sum = 0;
		for (var shift = 0; shift <= 16; shift += 8) {
			var part = ((one >> shift) & 0xff) - ((other >> shift) & 0xff);
			sum += part * part;
		}
		return sum;
	}

}
