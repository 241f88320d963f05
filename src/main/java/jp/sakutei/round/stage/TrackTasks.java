package jp.sakutei.round.stage;

import java.util.Optional;

/** The office's open tasks on the tracks. */
public interface TrackTasks {

	/** The task that closes the stage, once it waits. */
	Optional<String> closing(Stage stage);

}
