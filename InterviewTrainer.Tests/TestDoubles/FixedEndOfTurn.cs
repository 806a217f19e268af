using InterviewTrainer.Core.Conversation.TurnTaking;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>An end-of-turn model that judges as it is told, on the caller's thread, and the source that always has it.</summary>
internal sealed class FixedEndOfTurn(Func<CancellationToken, ValueTask<double>> judge) : IEndOfTurnModel, IEndOfTurnModelSource
{
    public FixedEndOfTurn(double likely)
        : this(_ => new(likely))
    {
    }

    public string Name => "fixed";

    public IEndOfTurnModel? Current => this;

    /// <summary>What it was given to hear, one a silence.</summary>
    public List<short[]> Heard { get; } = [];

    public ValueTask<double> JudgeAsync(ReadOnlyMemory<short> sound, CancellationToken cancellationToken)
    {
        Heard.Add(sound.ToArray());
        return judge(cancellationToken);
    }
}
