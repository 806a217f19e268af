namespace InterviewTrainer.Web.Commands.Bench;

internal static class CircuitsBench
{
    public static Task<BenchReport> RunAsync(int count, int seconds, TextWriter progress, CancellationToken cancellationToken) => throw new BenchException($"{count}{seconds}{progress}{cancellationToken}");
}
