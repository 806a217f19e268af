using System.Text.RegularExpressions;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;

namespace InterviewTrainer.Tests.Conversation.Tempers;

/// <summary>Interviews of one persona with the fixed population, and what was measured in them: a value a turn.</summary>
internal sealed partial class TemperRun(string personaId)
{
    private const int Turns = 200;
    private const int LongAnswers = 60;
    private const int QuestionsAnInterview = 8;
    private const double FrameSeconds = 0.03;
    private const double MostSilence = 20;

    /// <summary>So soft that nobody looks for its pitch, which takes most of the time and decides nothing here.</summary>
    private const double Amplitude = 0.0003;
    private const double Audible = 0.00005;

    private readonly List<double> _words = [];
    private readonly List<double> _patience = [];
    private readonly List<double> _probes = [];
    private readonly List<double> _backchannels = [];
    private readonly List<double> _warmth = [];
    private readonly List<double> _interruptions = [];

    /// <summary>Plays everything, and gives mean and interval of each measure.</summary>
    public async Task<IReadOnlyDictionary<string, Interval>> MeasureAsync()
    {
        await PlayAsync(InterviewMode.Study, SimulatedAnswer.Population(seed: 11), Turns, Note);
        await PlayAsync(InterviewMode.Pressure, SimulatedAnswer.LongPopulation(seed: 12), LongAnswers, (_, _, _, interrupted) => _interruptions.Add(interrupted ? 1 : 0));
        return new Dictionary<string, Interval>
        {
            ["words a question, as spoken"] = Interval.Of(_words),
            ["silence that ended the answer, ms"] = Interval.Of(_patience),
            ["follow-ups an answer"] = Interval.Of(_probes),
            ["sounds of listening a minute of speech"] = Interval.Of(_backchannels),
            ["interruptions a long answer, under pressure"] = Interval.Of(_interruptions),
            ["warm words a turn"] = Interval.Of(_warmth),
        };
    }

    private void Note(Turn turn, Turn? next, (double Speech, double Silence) answer, bool interrupted)
    {
        var lines = turn.Words!.Asides.Where(aside => aside.By == AsideBy.Interviewer).ToList();
        _words.Add(AnswerFeatures.CountWords($"{turn.Preface} {turn.Question}"));
        _patience.Add(answer.Silence * 1000);
        _probes.Add(next?.FollowUp is null ? 0 : 1);
        _backchannels.Add(lines.Count(aside => aside.Kind == "backchannel") / (answer.Speech / 60));
        _warmth.Add(WarmWord().Count(string.Join(' ', [turn.Preface, turn.Question, .. lines.Select(aside => aside.Text)])));
    }

    private async Task PlayAsync(
        InterviewMode mode, IEnumerable<IReadOnlyList<SimulatedSentence>> answers, int count, Action<Turn, Turn?, (double Speech, double Silence), bool> note)
    {
        using var next = answers.GetEnumerator();
        for (var (seed, noted) = (1, 0); noted < count; seed++)
        {
            await using var stage = new Stage(
                settings => settings with
                {
                    PersonaId = personaId,
                    Mode = mode,
                    Seed = seed,
                    Hearing = HearingMode.BrowserOnDevice,
                    QuestionCount = QuestionsAnInterview,
                    Length = InterviewLimits.MaxLength,
                },
                detectors: new LoudnessDetectors(Audible));
            stage.Begin();
            for (; noted < count && stage.View.State == RoomState.Listening; noted++)
            {
                next.MoveNext();
                var turn = stage.Turn;
                var (speech, silence, interrupted) = Answer(stage, next.Current);
                note(turn, stage.Live.Interview.Turns.ElementAtOrDefault(turn.Index + 1), (speech, silence), interrupted);
                stage.HearOut();
            }
        }
    }

    /// <summary>Says the answer, as long as the interviewer lets the person speak, and is silent until it is taken for finished.</summary>
    private static (double Speech, double Silence, bool Interrupted) Answer(Stage stage, IReadOnlyList<SimulatedSentence> answer)
    {
        var speech = 0.0;
        foreach (var sentence in answer)
        {
            stage.Speak(sentence.Seconds, amplitude: Amplitude).Hears(sentence.Text);
            speech += sentence.Seconds;
            if (!ReferenceEquals(sentence, answer[^1]))
            {
                stage.Silence(sentence.PauseSeconds);
            }

            if (stage.View.State != RoomState.Listening)
            {
                return (speech, 0, Interrupted: true);
            }
        }

        var silence = 0.0;
        while (stage.View.State == RoomState.Listening && silence < MostSilence)
        {
            stage.Silence(FrameSeconds);
            silence += FrameSeconds;
        }

        return (speech, silence, Interrupted: stage.Live.Interview.Turns[^1].Preface is { Length: > 0 } preface && IsInterruption(stage, preface));
    }

    private static bool IsInterruption(Stage stage, string preface) => stage.Personas.Get(stage.View.PersonaId).TurnWording!.Interrupt.Contains(preface);

    /// <summary>The stated list: thanks, welcome, please and their like.</summary>
    [GeneratedRegex(@"\b(?:thank|thanks|glad|gladly|welcome|love|please|sorry|good|nice|interesting|helps|gently)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WarmWord();
}
