using System.Text.Json.Nodes;
using InterviewTrainer.Core.Diagnostics;

namespace InterviewTrainer.Web.Commands.Bench.Language;

/// <summary>Figures of several blocks: the median, and how far they lie apart.</summary>
internal sealed class Spread
{
    private readonly List<double> _values = [];

    public void Add(double value) => _values.Add(value);

    /// <summary>Writes the median as <paramref name="name"/>, and the ends as <c>name_min</c> and <c>name_max</c>.</summary>
    public void WriteTo(JsonObject figures, string name)
    {
        figures[name] = Math.Round(Percentile.Of(_values, 50), 3);
        figures[$"{name}_min"] = Math.Round(_values.Min(), 3);
        figures[$"{name}_max"] = Math.Round(_values.Max(), 3);
    }
}
