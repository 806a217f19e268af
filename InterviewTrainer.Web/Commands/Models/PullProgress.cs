using System.Globalization;
using InterviewTrainer.Core.Engines.Catalogue.Downloads;

namespace InterviewTrainer.Web.Commands.Models;

/// <summary>Shows a download in a terminal, in one line that changes; elsewhere, a line for each tenth and for each thing that happens.</summary>
internal sealed class PullProgress(TextWriter output, bool isTerminal, TimeProvider time)
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private long? _shownAt;
    private string _shown = "";
    private long _tenth;

    public void Show(DownloadProgress progress)
    {
        lock (_lock)
        {
            if (isTerminal)
            {
                ShowInPlace(progress);
            }
            else
            {
                ShowByLine(progress);
            }
        }
    }

    /// <summary>The next words begin on a line of their own.</summary>
    public void End()
    {
        lock (_lock)
        {
            if (isTerminal && _shown.Length > 0)
            {
                output.WriteLine();
            }

            _shown = "";
        }
    }

    private void ShowInPlace(DownloadProgress progress)
    {
        var now = time.GetTimestamp();
        if (progress.State == DownloadState.Downloading && _shownAt is { } at && time.GetElapsedTime(at, now) < Every)
        {
            return;
        }

        var text = Text(progress);
        output.Write("\r" + text.PadRight(_shown.Length));
        output.Flush();
        (_shown, _shownAt) = (text, now);
    }

    private void ShowByLine(DownloadProgress progress)
    {
        var tenth = progress.BytesTotal is > 0 and { } total ? progress.BytesDone * 10 / total : progress.BytesDone / 100_000_000;
        if (progress.State == DownloadState.Downloading ? tenth > _tenth || _shown.Length == 0 : progress.Message != _shown)
        {
            output.WriteLine(Text(progress));
            (_shown, _tenth) = (progress.Message.Length > 0 ? progress.Message : "bytes", tenth);
        }
    }

    private static string Text(DownloadProgress progress)
    {
        var share = progress.BytesTotal is > 0 and { } total ? string.Create(CultureInfo.InvariantCulture, $" {100.0 * progress.BytesDone / total,5:0.0} %") : "";
        var speed = progress.BytesPerSecond is { } rate ? $", {ModelsRun.Size((long)rate)}/s" : "";
        var left = progress.TimeLeft is { } time ? $", {Duration(time)} left" : "";
        var message = progress.Message.Length > 0 ? $"  {progress.Message}" : "";
        return $"{progress.Id}{share}  {ModelsRun.Size(progress.BytesDone)} of {ModelsRun.Size(progress.BytesTotal)}{speed}{left}{message}";
    }

    private static string Duration(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");
}
