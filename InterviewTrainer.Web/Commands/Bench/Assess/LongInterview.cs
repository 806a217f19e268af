using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Signals.Words;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Web.Commands.Bench.Assess;

/// <summary>A made-up interview of three hours: 16 questions, each answered for eleven minutes at about 130 words a minute, with the times of its words and all that is measured in it.</summary>
internal static class LongInterview
{
    private const int Questions = 16;
    private const int WordsAnAnswer = 1_330;

    private static readonly string[] Vocabulary =
        ("I we the a in of to and because then after before it that service team customer deployment database latency migration incident review deadline budget release metric rollback log timestamp "
        + "found wrote changed measured decided explained failed recovered learnt asked built removed tested shipped twelve forty percent weeks hours slowly quickly finally Ελένη Борис").Split(' ');

    /// <param name="seed">Makes the same interview again.</param>
    public static Interview Make(int seed = 1)
    {
        var random = new Random(seed);
        var begin = new DateTime(2026, 3, 14, 9, 0, 0, DateTimeKind.Utc);
        var interview = new Interview
        {
            CreatedAt = begin,
            Settings = new InterviewSettings
            {
                Role = "Senior backend engineer",
                PackIds = ["software-behavioural"],
                QuestionCount = Questions,
                Length = InterviewLimits.MaxLength,
                Hearing = HearingMode.OwnRecognizer,
                Consent = new Consent(KeepWords: true, KeepSignals: true, UseForResearch: false),
                Seed = seed,
            },
            Engines = new InterviewEngines("scripted", "whisper", "espeak-ng", "silero", ""),
        };
        interview.Run(begin);
        for (var question = 0; question < Questions; question++)
        {
            var turn = Ask(interview, question, begin.AddMinutes(11.25 * question), random);
            interview.Close(turn, TurnState.Answered, turn.AskedAt.AddMinutes(11));
        }

        interview.Conclude(ConclusionReason.AllAsked, "Thank you.", InterviewLimits.MaxLength, begin.AddHours(3));
        return interview;
    }

    private static Turn Ask(Interview interview, int question, DateTime at, Random random)
    {
        var (words, speech) = Speak(random);
        var answer = string.Join(' ', words.Select(word => word.Text));
        var signals = new AnswerSignals
        {
            ResponseLatencyMs = speech[0].StartMs,
            AnswerMs = speech[^1].EndMs - speech[0].StartMs,
            SpeechMs = speech.Sum(span => span.DurationMs),
            Speech = speech,
            PauseCount = speech.Count - 1,
            LongestPauseMs = 2_400,
            SpeakingShare = 0.8,
            LoudnessDbfs = -24.5,
            PitchMedianHz = 121.5,
        };
        var turn = new Turn
        {
            InterviewId = interview.Id,
            Index = question,
            QuestionNumber = question + 1,
            QuestionKey = $"software-behavioural/made-up-{question}",
            Competency = "teamwork",
            Question = "Tell me about a time when something that you had built failed, and what you did then.",
            PersonaId = "neutral",
            AskedAt = at,
            AnswerSource = AnswerSource.OwnRecognizer,
            Words = new TurnWords("", answer, 0.9) { Timed = words },
            Signals = signals.WithWords(new HeardWords(answer, words, HesitationHandling.KeepsSome) { Confidence = 0.9 }),
        };
        interview.Ask(turn);
        return turn;
    }

    private static (IReadOnlyList<TimedWord> Words, IReadOnlyList<SpeechSpan> Speech) Speak(Random random)
    {
        var (words, speech) = (new List<TimedWord>(WordsAnAnswer), new List<SpeechSpan>());
        var (at, from) = (900, 900);
        for (var place = 0; place < WordsAnAnswer; place++)
        {
            var ends = place % 14 == 13;
            var length = random.Next(220, 480);
            words.Add(new TimedWord(Vocabulary[random.Next(Vocabulary.Length)] + (ends ? "." : place % 7 == 6 ? "," : ""), TimeSpan.FromMilliseconds(at), TimeSpan.FromMilliseconds(at + length), random.NextDouble()));
            at += length;
            if (ends || random.Next(6) == 0 || place == WordsAnAnswer - 1)
            {
                speech.Add(new SpeechSpan(from, at));
                at += random.Next(260, ends ? 1_800 : 700);
                from = at;
            }
        }

        return (words, speech);
    }
}
