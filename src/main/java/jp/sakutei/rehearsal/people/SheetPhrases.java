package jp.sakutei.rehearsal.people;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.FormValues;

/** 見本の文: what a sheet says in words, whatever it is about. */
final class SheetPhrases {

	private static final String SAMPLE = "（見本）";

	private SheetPhrases() {
	}

	static FormValues completed(FormValues values) {

		var kind = values.text("kind");
		return reviewed(values).with("method", List.of("直営"))
			.with("outline", SAMPLE + "市民の課題を解消するための取組を進める。")
			.with("amountReason", SAMPLE + "過去の実績と見積りから積算した。" + (kind.equals("拡大") ? "対象を広げるため増額する。" : ""))
			.with("necessity", SAMPLE + "いま始めないと課題が大きくなる。")
			.with("withoutIt", SAMPLE + "市民の困りごとが残る。")
			.with("overlap", "なし")
			.with("whatEnds", SAMPLE + "役割を終えた取組を順に終える。")
			.with("afterEnding", SAMPLE + "利用者にはほかの事業を案内する。")
			.with("evidence", List.of(Map.of("effect", SAMPLE + "利用する市民が増える。", "evidenceKind", "市民実感度調査", "evidence",
					SAMPLE + "令和4年度市民実感度調査")));
	}

	private static FormValues reviewed(FormValues values) {
		var reviewed = values;
		for (var view : List.of("necessity", "effectiveness", "efficiency")) {
			reviewed = reviewed.with(view + "Grade", view.equals("necessity") ? "高い" : "普通")
				.with(view + "Reason", SAMPLE + "利用の状況から判断した。");
		}
		return reviewed;
	}

}
