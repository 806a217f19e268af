using Xunit;

namespace InterviewTrainer.Tests.Browser;

/// <summary>The collection of the tests in a real browser: one browser for all, one test after another, for sound is real time.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class RealBrowser : ICollectionFixture<BrowserFixture>, ICollectionFixture<StaticSite>, ICollectionFixture<EspeakFixture>;
