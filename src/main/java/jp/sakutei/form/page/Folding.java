package jp.sakutei.form.page;

import java.util.List;

import jp.sakutei.form.page.Line.Fold;

/**
 * 折り畳み: of a long form one block is open, and each of which something is said; what is
 * finished is a line.
 */
final class Folding {

	private final Blocks blocks;

	private final String at;

	/**
	 * @param at a block, or a field in it, that is open; empty for the first one that is
	 * not done
	 */
	Folding(Blocks blocks, String at) {
		this.blocks = blocks;
		this.at = at;
	}

	List<Line> of(List<Line> lines) {
		if (!blocks.isFolded()) {
			return lines;
		}
		var wanted = lines.stream().anyMatch((line) -> line.holds(at));
		return lines.stream().map((line) -> folded(line, wanted)).toList();
	}

	private Line folded(Line line, boolean wanted) {
		return line.fields()
			.stream()
			.findFirst()
			.flatMap((field) -> blocks.at(field.id())
				.map((block) -> line.foldedAs(new Fold(block, field.component().id(),
						field.all().anyMatch(FieldView::isSpokenOf) || (wanted ? line.holds(at) : isNext(block)),
						blocks.after(block).orElse(null)))))
			.orElse(line);
	}

	private boolean isNext(Block block) {
		return blocks.next().filter(block::equals).isPresent();
	}

}
