using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.VoiceActivity;
using InterviewTrainer.Web.Commands.Screenshots.Sample;
using InterviewTrainer.Web.Commands.Tools;
using Microsoft.Data.Sqlite;

namespace InterviewTrainer.Web.Commands.Screenshots;

/// <summary>
/// Takes every picture of <see cref="PageTable"/>: the server as a process of its own, first on an empty folder, then on one with the sample
/// interviews, whose database is damaged in the end. Of some pages only, where they are named.
/// </summary>
internal sealed class ScreenshotRun(string folder, string browser, IReadOnlyList<string> only, TextWriter output, TextWriter errors) : IDisposable
{
    private const int PageBytes = 4096;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.6);

    private readonly ToolFolder _scratch = new();
    private int _count;

    /// <returns>How many pictures were taken.</returns>
    /// <exception cref="ToolException">Something that is needed is missing here, or a page did not come to the state it should be in.</exception>
    public async Task<int> TakeAllAsync(CancellationToken cancellationToken)
    {
        await using var taker = await ShotTaker.StartAsync(errors, cancellationToken);
        using (var data = new ToolFolder())
        {
            await using var server = await ToolServer.StartAsync(data, errors, cancellationToken);
            await TakeAsync(taker, server, ShotData.Empty, speech: null, words: null, cancellationToken);
        }

        using (var data = new ToolFolder())
        {
            var words = SampleAnswers.To(SampleAnswers.Questions.ElementAt(1)).First.Split(". ");
            var speech = await PrepareAsync(data, words, cancellationToken);
            await using (var server = await ToolServer.StartAsync(data, errors, cancellationToken))
            {
                await TakeAsync(taker, server, ShotData.Full, speech, words, cancellationToken);
            }

            // What this one has to say about its database is no news here.
            await using var damaged = await ToolServer.StartAsync(data, TextWriter.Null, cancellationToken);
            Damage(new DatabaseLocation(data.Path).File);
            await TakeAsync(taker, damaged, ShotData.Damaged, speech, words, cancellationToken);
        }

        return _count;
    }

    public void Dispose() => _scratch.Dispose();

    private async Task TakeAsync(ShotTaker taker, ToolServer server, ShotData data, string? speech, IReadOnlyList<string>? words, CancellationToken cancellationToken)
    {
        var shots = PageTable.Shots.Where(shot => shot.Data.HasFlag(data) && (only.Count == 0 || only.Contains(shot.Name))).Select(shot => new ShotOrder(shot.Name, shot.Path, shot.Step));
        var job = new ShotJob(server.Address, browser, _scratch.Path, folder, data == ShotData.Empty ? "empty" : "full", speech, words, [.. shots]);
        await foreach (var file in taker.TakeAsync(job, cancellationToken))
        {
            _count++;
            await output.WriteLineAsync(file);
        }
    }

    /// <summary>Leaves the first page, so that it is still a database, and nothing of the others.</summary>
    private static void Damage(string database)
    {
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database }.ToString()))
        {
            connection.Open();
            using var command = connection.CreateCommand();

            // A change makes the server forget what it has read, and the log is emptied, so that it reads the file again.
            command.CommandText = "CREATE TABLE Change (Id INTEGER); PRAGMA wal_checkpoint(TRUNCATE);";
            command.ExecuteNonQuery();
        }

        using var file = new FileStream(database, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var garbage = new byte[file.Length - PageBytes];
        Array.Fill(garbage, byte.MaxValue);
        file.Position = PageBytes;
        file.Write(garbage);
    }

    /// <summary>Writes the sample interviews, and what the microphone hears.</summary>
    /// <returns>The WAV file; null where there is no voice to make it with.</returns>
    private async Task<string?> PrepareAsync(ToolFolder data, IEnumerable<string> sentences, CancellationToken cancellationToken)
    {
        await using var stage = await ToolStage.StartAsync(data, changeInterviewer: null, cancellationToken);
        await SampleData.WriteAsync(stage, DateTime.UtcNow, cancellationToken);
        if (stage.Get<ISpeechSynthesizerSource>().Current is not { } voice)
        {
            await errors.WriteLineAsync("There is no espeak-ng on the PATH: nobody speaks in the pictures, and the microphone hears beeps.");
            return null;
        }

        var recording = new List<short>();
        foreach (var sentence in sentences)
        {
            var clip = await SpokenClip.SpeakAsync(sentence, voice, stage.Get<IVoiceActivityDetectorFactory>(), cancellationToken);
            recording.AddRange([.. clip.Samples, .. new short[AudioFormat.Samples(Pause)]]);
        }

        var speech = data.PathOf("speech.wav");
        await using var file = File.Create(speech);
        WavFile.Write(file, recording.ToArray(), AudioFormat.SampleRateHz);
        return speech;
    }
}
