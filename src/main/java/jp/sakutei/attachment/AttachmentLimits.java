package jp.sakutei.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much may be attached, as {@code words.yaml} says.
 *
 * @param megabytes of one file
 * @param perSheet how many files
 */
public record AttachmentLimits(List<FileKind> kinds, int megabytes, int perSheet) {

	static AttachmentLimits of(Map<String, List<String>> words) {
		var kinds = words.getOrDefault("attachmentTypes", List.of());
		return new AttachmentLimits(
				Arrays.stream(FileKind.values())
					.filter((kind) -> kinds.isEmpty() || kinds.contains(kind.code()))
					.toList(),
				number(words, "attachmentMegabytes", 10, 20), number(words, "attachmentsPerSheet", 20, 200));
	}

	public String kindsText() {
		return kinds.stream().map(FileKind::label).collect(Collectors.joining("、"));
	}

	private static int number(Map<String, List<String>> words, String list, int otherwise, int most) {
		var written = words.getOrDefault(list, List.of()).stream().findFirst().orElse("");
		return written.matches("\\d{1,3}") ? Math.max(1, Math.min(Integer.parseInt(written), most)) : otherwise;
	}

}
