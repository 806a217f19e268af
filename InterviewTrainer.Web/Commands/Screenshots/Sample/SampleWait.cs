using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Web.Commands.Screenshots.Sample;

/// <summary>How long a sample turn was waited for: invented, in the order of size that a laptop shows.</summary>
internal sealed class SampleWait(SampleInterview sample, Persona persona, Random random)
{
    /// <summary>Decides the follow-ups of the interviews with a recogniser of the program's own.</summary>
    public const string Model = "Qwen3 4B";

    public TurnTimings For(Turn turn)
    {
        var isModel = turn.DecidedBy.Length > 0;
        var ahead = isModel && turn.Index % 3 == 0;
        var late = isModel && !ahead && turn.Index % 2 == 0;
        var patience = sample.Source == AnswerSource.Typed ? 0 : (int)(persona.Patience.TotalMilliseconds * Between(0.8, 1.25));
        var words = patience + (sample.Source == AnswerSource.Typed ? 0 : (int)Between(90, 520));
        var decision = words + (ahead ? 2 : isModel ? (int)Between(700, 1_600) : 1);
        var sound = late ? words + 1_000 + (int)Between(20, 60) : decision + (int)Between(60, 240);
        return new TurnTimings
        {
            EndOfTurnMs = patience,
            WordsMs = words,
            DecisionMs = decision,
            FirstSoundMs = sound,
            PlayedMs = sound + (int)Between(40, 120),
            Acknowledged = late,
            Speculative = ahead,
        };
    }

    private double Between(double least, double most) => least + (random.NextDouble() * (most - least));
}
