package jp.sakutei.search.web;

import jp.sakutei.common.Choice;
import jp.sakutei.common.Written;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.search.Kind;
import jp.sakutei.search.Search;
import jp.sakutei.search.Search.Found;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 検索. */
@Controller
class SearchController {

	/** Longer than any name. */
	private static final int LONGEST = 100;

	private final Search search;

	SearchController(Search search) {
		this.search = search;
	}

	@GetMapping("/search")
	@Allowed
	String search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "1") int page, Actor actor, Model model) {

		var typed = Written.beginning(q, LONGEST);
		var chosen = Choice.of(Kind.class, kind, null);
		var found = search.find(typed, chosen, page, actor);
		model.addAttribute("searched", typed);
		model.addAttribute("headline", headline(typed.strip(), found));
		model.addAttribute("kinds", Kind.values());
		model.addAttribute("chosen", chosen);
		model.addAttribute("found", found);
		return "search/search";
	}

	static String headline(String typed, Found found) {
		if (Written.isEmpty(typed)) {
			return "事業調書・指摘・会議・意見をまとめて探します";
		}
		if (found.tooShort()) {
			return "2文字以上の言葉で探してください";
		}
		return (found.all() == 0) ? "「" + typed + "」は見つかりません" : "「" + typed + "」は" + found.places() + "あります";
	}

}
