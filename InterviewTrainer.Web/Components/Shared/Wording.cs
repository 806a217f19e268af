using System.Globalization;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Web.Components.Shared;

/// <summary>Numbers, times and choices as the pages say them.</summary>
internal static class Wording
{
    private static readonly string[] SmallNumbers =
        ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

    /// <summary>"Six questions", "1 question": a word at the start of a sentence, as far as words are short.</summary>
    public static string Count(int number, string one, string many) =>
        $"{(number < SmallNumbers.Length ? SmallNumbers[number] : Number(number))} {(number == 1 ? one : many)}";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"34 s", "18 min", "1 h 5 min".</summary>
    public static string Duration(TimeSpan time)
    {
        if (time < TimeSpan.FromMinutes(1))
        {
            return $"{Number((int)Math.Round(time.TotalSeconds))} s";
        }

        var minutes = (int)Math.Round(time.TotalMinutes);
        return minutes < 60 ? $"{Number(minutes)} min" : minutes % 60 == 0 ? $"{Number(minutes / 60)} h" : $"{Number(minutes / 60)} h {Number(minutes % 60)} min";
    }

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

    /// <summary>"20 Nov, 14:05", with the year when it is another one.</summary>
    public static string Moment(DateTime utc, TimeProvider time)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), time.LocalTimeZone);
        var format = local.Year == time.GetLocalNow().Year ? "d MMM, HH:mm" : "d MMM yyyy, HH:mm";
        return local.ToString(format, CultureInfo.InvariantCulture);
    }

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
        _ => "Standard: as they are",
    };

    public static string Level(CandidateLevel level) => level switch
    {
        CandidateLevel.Junior => "Junior",
        CandidateLevel.Mid => "Mid",
        CandidateLevel.Senior => "Senior",
        _ => "Lead",
    };
}
