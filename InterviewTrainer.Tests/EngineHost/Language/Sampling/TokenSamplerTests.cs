using InterviewTrainer.EngineHost.Language.Sampling;
using InterviewTrainer.EngineHost.Llama;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Language.Sampling;

public sealed class TokenSamplerTests
{
    private static readonly SamplingSettings Greedy = new(Temperature: 0, Seed: 1);

    [Fact]
    public void Sample_Greedy_TakesTheLikeliest()
    {
        var logits = RandomLogits(1000);

        var token = new TokenSampler(Greedy).Sample(logits, grammar: null);

        Assert.Equal(logits.AsSpan().IndexOf(logits.Max()), token);
    }

    [Fact]
    public void Sample_SameSeed_GivesTheSameTokens()
    {
        var logits = RandomLogits(500);
        var settings = new SamplingSettings(Temperature: 1, Seed: 42);
        var (first, second, other) = (new TokenSampler(settings), new TokenSampler(settings), new TokenSampler(settings with { Seed = 43 }));

        var tokens = Enumerable.Range(0, 50).Select(_ => first.Sample(logits, null)).ToList();

        Assert.Equal(tokens, Enumerable.Range(0, 50).Select(_ => second.Sample(logits, null)));
        Assert.NotEqual(tokens, Enumerable.Range(0, 50).Select(_ => other.Sample(logits, null)));
    }

    [Fact]
    public void Sample_ManyTimes_FollowsTheProbabilities()
    {
        // e^0 : e^-1 = 0.731 : 0.269
        float[] logits = [2, 1];
        var sampler = new TokenSampler(new SamplingSettings(Temperature: 1, Seed: 5) { TopP = 1, MinP = 0 });

        var share = Enumerable.Range(0, 20_000).Count(_ => sampler.Sample(logits, null) == 0) / 20_000.0;

        Assert.InRange(share, 0.72, 0.742);
    }

    [Theory]
    [InlineData(2, 1.0, 0.0, new[] { 0, 1 })]
    [InlineData(4, 0.5, 0.0, new[] { 0 })]
    [InlineData(4, 1.0, 0.3, new[] { 0, 1 })]
    [InlineData(4, 1.0, 0.0, new[] { 0, 1, 2, 3 })]
    public void Sample_Cuts_LeaveOnlyTheLikelyOnes(int topK, double topP, double minP, int[] possible)
    {
        float[] logits = [3, 2, 1, 0.5f];
        var sampler = new TokenSampler(new SamplingSettings(Temperature: 1, Seed: 9) { TopK = topK, TopP = topP, MinP = minP });

        var seen = Enumerable.Range(0, 2000).Select(_ => sampler.Sample(logits, null)!.Value).Distinct().Order();

        Assert.Equal(possible, seen);
    }

    [Fact]
    public void Sample_GrammarAllowsTheChoice_ChecksNothingElse()
    {
        var grammar = new EvenTokens();

        Assert.Equal(2, new TokenSampler(Greedy).Sample([0, 1, 5, 2], grammar));
        Assert.Equal((1, 0), (grammar.Asked, grammar.Passes));
    }

    [Fact]
    public void Sample_GrammarRefusesTheChoice_TakesTheLikeliestThatItAllows()
    {
        var grammar = new EvenTokens();

        Assert.Equal(0, new TokenSampler(Greedy).Sample([4, 5, 3, 2], grammar));
        Assert.Equal(0, grammar.Passes);
    }

    [Fact]
    public void Sample_NoLikelyTokenAllowed_LooksAtAll()
    {
        var logits = Enumerable.Range(0, 200).Select(token => token % 2 == 0 ? token * 0.01f : 100f + token).ToArray();
        var grammar = new EvenTokens();

        Assert.Equal(198, new TokenSampler(Greedy).Sample(logits, grammar));
        Assert.Equal(1, grammar.Passes);
    }

    [Fact]
    public void Sample_NothingAllowed_IsNull() => Assert.Null(new TokenSampler(Greedy).Sample([1, 2, 3], new EvenTokens { None = true }));

    [Fact]
    public void Sample_NoNumbers_SaysThatTheModelIsDamaged()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => new TokenSampler(Greedy).Sample([float.NaN, float.NaN, float.NaN], null));

        Assert.Contains("damaged", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Collect_AnyLogits_AreTheLikeliestInOrder()
    {
        var logits = RandomLogits(997);
        logits[13] = float.NaN;
        var candidates = new TopCandidates(40);

        candidates.Collect(logits);

        var expected = logits.Select((logit, token) => (logit, token)).Where(item => !float.IsNaN(item.logit)).OrderByDescending(item => item.logit).ThenBy(item => item.token).Take(40);
        Assert.Equal(expected.Select(item => item.token), candidates.Items.ToArray().Select(item => item.Id));
    }

    private static float[] RandomLogits(int count)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(400) / 20f)];
    }

    private sealed class EvenTokens : ITokenGrammar
    {
        public bool None { get; init; }

        public int Asked { get; private set; }

        public int Passes { get; private set; }

        public bool Allows(int token)
        {
            Asked++;
            return !None && token % 2 == 0;
        }

        public void Apply(Span<LlamaTokenData> candidates)
        {
            foreach (ref var candidate in candidates)
            {
                candidate.Logit = !None && candidate.Id % 2 == 0 ? candidate.Logit : float.NegativeInfinity;
            }
        }

        public ReadOnlySpan<LlamaTokenData> ApplyToAll(ReadOnlySpan<float> logits)
        {
            Passes++;
            var all = new LlamaTokenData[logits.Length];
            for (var token = 0; token < all.Length; token++)
            {
                all[token] = new LlamaTokenData { Id = token, Logit = logits[token] };
            }

            Apply(all);
            return all;
        }
    }
}
