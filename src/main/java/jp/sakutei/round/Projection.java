package jp.sakutei.round;

import java.util.List;

/** 財政推計, in thousand yen of general funds (一般財源). */
public record Projection(List<ProjectionYear> years, List<Frame> frames) {
}
