package jp.sakutei.council.web;

import java.util.List;
import java.util.stream.Stream;

import jp.sakutei.common.CityWord;
import jp.sakutei.common.CsvFile;
import jp.sakutei.council.Opinion;
import jp.sakutei.council.Opinions;
import jp.sakutei.round.Plan;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 審議会の意見と市の考え方. */
@Controller
class OpinionsController {

	private final Opinions opinions;

	OpinionsController(Opinions opinions) {
		this.opinions = opinions;
	}

	@GetMapping("/rounds/{round}/council-opinions")
	@AllowedToReadOpinions
	String list(Plan plan, Model model) {

		var all = opinions.of(plan.id().value());
		model.addAttribute("opinions", all);
		model.addAttribute("answered", all.stream().filter(Opinion::answered).count());
		return "council/opinions";
	}

	@GetMapping("/rounds/{round}/council-opinions.csv")
	@AllowedToReadOpinions
	ResponseEntity<byte[]> file(Plan plan) {
		var file = new CsvFile(Stream.of("審議会", "開催日", "対象", "意見", "市の考え方", "回答する課", "状態"));
		opinions.of(plan.id().value())
			.forEach((each) -> file.row(each.meetingName(), each.heldOn(), each.subject(), each.content(),
					each.answer(), (each.sectionName() == null) ? CityWord.office() : each.sectionName(),
					each.state().label()));
		return file.answer("審議会の意見と市の考え方");
	}

}
