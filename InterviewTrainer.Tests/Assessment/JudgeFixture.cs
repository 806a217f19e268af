using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Assessment.Judging;
using InterviewTrainer.Core.Engines.Onnx.Sentences;
using InterviewTrainer.Core.Language;
using Xunit;

namespace InterviewTrainer.Tests.Assessment;

/// <summary>The rule judge with the sentence encoder of the build, loaded once for all tests of it.</summary>
public sealed class JudgeFixture : IDisposable
{
    public const string Question = "Tell me about a time when you had to bring a late project back on track.";

    public const string Good =
        "In my second year at a bakery supplier the new ordering site was six weeks late, and my manager asked me to get it live before Easter. I listed every open task with the two developers, "
        + "and found that eleven of thirty were nice to have. I moved those out, because the shops only needed orders and invoices, and I met both developers for ten minutes each morning. "
        + "I also rang the three biggest shops myself and agreed that invoices could come by post for a month. We went live nine days before Easter, and orders by phone fell from 240 a week to 60.";

    public const string Weak =
        "Projects are always late, you know, it just happens. I guess you have to communicate and stay positive and things like that. I usually try to help people and then it sort of works out, maybe not always.";

    private readonly SentenceEncoder _encoder = new();

    public JudgeFixture() => Judge = new RuleJudge(new MeaningReader(new RememberingEmbedder(_encoder)));

    public RuleJudge Judge { get; }

    public SentenceEncoder Encoder => _encoder;

    public Task<AnswerAssessment> JudgeAsync(string answer, string question = Question) =>
        Judge.JudgeAsync(new AnswerToJudge(question, answer), TestContext.Current.CancellationToken);

    public void Dispose() => _encoder.Dispose();
}
