using System.Globalization;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Reporting;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Web.Components.Shared;

/// <summary>Numbers, times and choices as the pages say them.</summary>
internal static class Wording
{
    /// <inheritdoc cref="PlainWords.Count"/>
    public static string Count(int number, string one, string many) => PlainWords.Count(number, one, many);

    /// <inheritdoc cref="PlainWords.Spelled"/>
    public static string Spelled(int number) => PlainWords.Spelled(number);

    public static string Number(int number) => PlainWords.Number(number);

    /// <inheritdoc cref="PlainWords.Duration"/>
    public static string Duration(TimeSpan time) => PlainWords.Duration(time);

    /// <summary>"40 ms", "0.35 s", "2.6 s": how long somebody waited.</summary>
    public static string Wait(int milliseconds) => milliseconds switch
    {
        < 100 => $"{Number(milliseconds)} ms",
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000.0:0.00} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000.0:0.0} s"),
    };

    /// <summary>"20 minutes", "an hour", "1 h 30 min": as in a sentence.</summary>
    public static string LongDuration(TimeSpan time) => (int)Math.Round(time.TotalMinutes) switch
    {
        60 => "an hour",
        1 => "a minute",
        > 1 and < 60 and var minutes => $"{Number(minutes)} minutes",
        _ => Duration(time),
    };

    /// <summary>"12:40", "1:02:03"; never below zero.</summary>
    public static string Clock(TimeSpan time)
    {
        var left = time < TimeSpan.Zero ? TimeSpan.Zero : time;
        return left.ToString(left.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
    }

    /// <inheritdoc cref="PlainWords.Moment"/>
    public static string Moment(DateTime utc, TimeProvider time) => PlainWords.Moment(utc, time);

    public static string Hearing(HearingMode mode) => mode switch
    {
        HearingMode.BrowserOnDevice => "this browser, on this device",
        HearingMode.BrowserCloud => "the browser’s maker, on the internet",
        HearingMode.OwnRecognizer => "this program’s recogniser, on this machine",
        HearingMode.RemoteRecognizer => "a recogniser on another machine",
        _ => "nobody: you type, or go on without words",
    };

    /// <summary>What a difficulty changes, in a line.</summary>
    public static string Difficulty(InterviewDifficulty difficulty) => difficulty switch
    {
        InterviewDifficulty.Easy => "Easy: more patience",
        InterviewDifficulty.Hard => "Hard: less patience",
        _ => "Standard",
    };

    public static string Level(CandidateLevel level) => level switch
    {
        CandidateLevel.Junior => "Junior",
        CandidateLevel.Mid => "Mid",
        CandidateLevel.Senior => "Senior",
        _ => "Lead",
    };
}
