using InterviewTrainer.Core.Engines.Hosting;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Hosting;

public sealed class HeldClientTests
{
    [Fact]
    public void Close_WhileHeld_WaitsForTheLastHold()
    {
        var handler = new Handler();
        var held = new HeldClient(new HttpClient(handler));
        var first = held.TryHold();
        var second = held.TryHold();

        held.Close();
        first!.Dispose();
        first.Dispose();
        Assert.False(handler.IsDisposed);

        second!.Dispose();
        Assert.True(handler.IsDisposed);
        Assert.Null(held.TryHold());
    }

    private sealed class Handler : HttpMessageHandler
    {
        public bool IsDisposed { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
