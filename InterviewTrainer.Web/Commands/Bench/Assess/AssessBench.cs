using System.Text.Json.Nodes;
using InterviewTrainer.Core.Diagnostics;

namespace InterviewTrainer.Web.Commands.Bench.Assess;

/// <summary><c>bench assess</c>: what comes after an interview: judging it, the progress page, the PDF, the archive.</summary>
internal static class AssessBench
{
    public static async Task<BenchReport> RunAsync(int runs, TextWriter progress, CancellationToken cancellationToken)
    {
        await progress.WriteLineAsync($"Judging sixteen answers by rules, {runs} times …");
        var rules = Percentile.Of(await RulesBench.RunAsync(runs, cancellationToken), 50);
        await progress.WriteLineAsync($"The progress page over {ProgressBench.Interviews} interviews, {ProgressBench.Loads} times …");
        var page = await ProgressBench.RunAsync(cancellationToken);
        await progress.WriteLineAsync($"The PDF of a three-hour interview, {runs} times …");
        var pdf = await PdfBench.RunAsync(runs, assess: null, cancellationToken);
        await progress.WriteLineAsync($"The archive of a three-hour interview, {runs} times …");
        var export = Percentile.Of(await ExportBench.RunAsync(runs, cancellationToken), 50);
        (string Name, double Value, double Budget)[] figures =
        [
            ("rules_ms", rules, RulesBench.BudgetMs),
            ("progress_p95_ms", page.P95Ms, ProgressBench.BudgetMs),
            ("pdf_ms", Percentile.Of(pdf.First, 50), PdfBench.BudgetMs),
            ("export_ms", export, ExportBench.BudgetMs),
        ];
        var json = new JsonObject();
        foreach (var (name, value, _) in figures)
        {
            json[name] = Math.Round(value, 1);
        }

        json["pdf_again_ms"] = Math.Round(Percentile.Of(pdf.Again, 50), 1);
        json["pdf_cold_ms"] = Math.Round(Percentile.Of(pdf.Cold, 50), 1);
        json["progress_p50_ms"] = Math.Round(page.P50Ms, 1);
        json["progress_processor_ms"] = Math.Round(page.ProcessorMs, 1);
        return new BenchReport("assess", json)
        {
            OverBudget = [.. figures.Where(figure => figure.Value > figure.Budget).Select(figure => FormattableString.Invariant($"{figure.Name} is {figure.Value:0.0}; the budget is {figure.Budget:0}."))],
        };
    }
}
