package jp.sakutei.budget;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** 財源: its code in forms and tables, and its name. */
public record FundSource(String code, String label) {

	private static final List<FundSource> KNOWN = List.of(new FundSource("national", "国庫支出金"),
			new FundSource("prefectural", "県支出金"), new FundSource("bonds", "地方債"), new FundSource("other", "その他特定財源"),
			new FundSource("general", "一般財源"));

	/** In the order of papers; those of a city's own form come last, by code. */
	static List<FundSource> ordered(Collection<String> codes) {
		var known = KNOWN.stream().filter((source) -> codes.contains(source.code())).toList();
		var own = codes.stream()
			.distinct()
			.filter((code) -> !code.equals(SourceAmounts.TOTAL)
					&& KNOWN.stream().noneMatch((source) -> source.code().equals(code)))
			.sorted()
			.map((code) -> new FundSource(code, code))
			.toList();
		return Stream.concat(known.stream(), own.stream()).toList();
	}

}
