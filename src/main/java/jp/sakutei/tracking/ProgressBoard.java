package jp.sakutei.tracking;

import java.util.List;

import jp.sakutei.round.Plan;
import jp.sakutei.round.Track;

/**
 * 進捗状況, as somebody may see it.
 *
 * @param whole the whole city, not only the own sections
 */
public record ProgressBoard(Plan plan, boolean whole, List<StageProgress> stages, List<DepartmentProgress> departments,
		SheetStates sum, PlacementTable placements, PlannedAmounts amounts, ProgressTable progress) {

	public List<StageProgress> stagesOf(Track track) {
		return stages.stream().filter((each) -> each.stage().track() == track).toList();
	}

}
