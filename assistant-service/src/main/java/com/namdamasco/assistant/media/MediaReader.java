package com.namdamasco.assistant.media;

import com.namdamasco.assistant.cost.DailyBudget;
import com.namdamasco.assistant.model.CurrentTurn;
import dev.langchain4j.data.message.ImageContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Hears and looks at what customers sent, as far as it is configured. What fails is not understood, never an error. Blocking. */
@ApplicationScoped
public class MediaReader {

    private static final Logger LOG = Logger.getLogger(MediaReader.class);

    private final MediaConfig config;
    private final Downloads downloads;
    private final Transcriber transcriber;
    private final Transcripts transcripts;
    private final CurrentTurn turn;

    MediaReader(
            MediaConfig config,
            Downloads downloads,
            Transcriber transcriber,
            Transcripts transcripts,
            CurrentTurn turn) {
        this.config = config;
        this.downloads = downloads;
        this.transcriber = transcriber;
        this.transcripts = transcripts;
        this.turn = turn;
    }

    /** Within the current turn, to which the costs are booked. */
    public Understood read(List<MediaFile> files) {
        Map<MediaFile, String> words = new HashMap<>();
        Map<MediaFile, ImageContent> pictures = new HashMap<>();
        for (MediaFile file : files.subList(0, Math.min(files.size(), config.maxFiles()))) {
            switch (file.kind()) {
                case VOICE -> hear(file).ifPresent(said -> words.put(file, said));
                case PICTURE -> look(file).ifPresent(seen -> pictures.put(file, seen));
                case OTHER -> LOG.debugf("A file of a kind that is not read messageId=%s", file.messageId());
            }
        }
        return new Understood(files, words, pictures);
    }

    private Optional<String> hear(MediaFile file) {
        if (config.transcriptionModel().filter(model -> !model.isBlank()).isEmpty() || isBudgetSpent()) {
            return Optional.empty();
        }
        Optional<String> known = transcripts.of(file);
        if (known.isPresent()) {
            return known;
        }
        try {
            String words = transcriber.words(file, downloads.fetch(file.url(), config.maxVoiceBytes()));
            transcripts.keep(file, words);
            return Optional.of(words);
        } catch (IOException e) {
            LOG.warnf("A voice note is not understood: %s messageId=%s", e.getMessage(), file.messageId());
            return Optional.empty();
        }
    }

    private Optional<ImageContent> look(MediaFile file) {
        if (!config.vision() || isBudgetSpent()) {
            return Optional.empty();
        }
        try {
            byte[] picture = downloads.fetch(file.url(), config.maxImageBytes());
            String type = MediaKind.pictureType(file.name(), file.url()).orElseThrow();
            return Optional.of(ImageContent.from(
                    Base64.getEncoder().encodeToString(picture), type, ImageContent.DetailLevel.AUTO));
        } catch (IOException e) {
            LOG.warnf("A picture is not understood: %s messageId=%s", e.getMessage(), file.messageId());
            return Optional.empty();
        }
    }

    private boolean isBudgetSpent() {
        return turn.budget() == DailyBudget.State.SPENT;
    }
}
