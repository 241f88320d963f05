package jp.sakutei.worklist;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of 督促.
 *
 * @param people who got a mail now
 * @param before sections all of whose people had theirs today already: who, and when
 * @param nothing names of sections in which nothing is overdue
 */
public record Reminded(int people, List<String> before, List<String> nothing) {

	static final Reminded NOBODY = new Reminded(0, List.of(), List.of());

	Reminded and(Reminded other) {
		var both = new ArrayList<>(before);
		both.addAll(other.before);
		var none = new ArrayList<>(nothing);
		none.addAll(other.nothing);
		return new Reminded(people + other.people, both, none);
	}

	/** Whether each of the chosen sections got what was meant for it. */
	public boolean isWhole() {
		return people > 0 && before.isEmpty() && nothing.isEmpty();
	}

	/** What was sent, and whom nothing was sent to and why: a sentence each. */
	public List<String> sentences() {
		var sentences = new ArrayList<String>();
		sentences.add((people > 0) ? people + "人に督促のメールを送りました。"
				: before.isEmpty() ? "督促のメールは送っていません。" : "督促のメールは、今日すでに送っています。もう一度は送っていません。");
		if (!before.isEmpty()) {
			sentences.add("今日すでに督促した課：" + String.join("、", before));
		}
		if (!nothing.isEmpty()) {
			sentences.add("期限を過ぎた処理がない課：" + String.join("、", nothing));
		}
		return sentences;
	}

}
