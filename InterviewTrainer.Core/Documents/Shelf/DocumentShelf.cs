using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Documents.Shelf;

/// <summary>
/// The person's CV and job description, for every interview until they are taken away. Reading goes on in the background whatever becomes of the page. What is remembered is written to a
/// folder of its own; what is not lives as long as the server. Thread-safe.
/// </summary>
public sealed partial class DocumentShelf : IDisposable
{
    private readonly Lock _gate = new();
    private readonly DocumentReader _reader;
    private readonly ShelfFiles _files;
    private readonly ILogger _logger;
    private readonly Dictionary<DocumentKind, DocumentSlot> _slots;
    private readonly Dictionary<DocumentKind, CancellationTokenSource> _readings = [];
    private bool _remembers = true;

    /// <param name="reader">Reads files.</param>
    /// <param name="folder">Where remembered documents are kept.</param>
    /// <param name="logger">Hears of failures, never of what stands in a document.</param>
    public DocumentShelf(DocumentReader reader, string folder, ILogger<DocumentShelf> logger)
    {
        (_reader, _files, _logger) = (reader, new ShelfFiles(folder), logger);
        _slots = Enum.GetValues<DocumentKind>().ToDictionary(kind => kind, Load);
    }

    /// <summary>Raised when a slot changes; on any thread.</summary>
    public event Action? Changed;

    /// <summary>Largest file that is taken, bytes.</summary>
    public long MaxBytes => _reader.MaxBytes;

    /// <summary>Documents are kept for the next time.</summary>
    public bool Remembers
    {
        get
        {
            lock (_gate)
            {
                return _remembers;
            }
        }
    }

    /// <summary>What an interviewer may know now; null without a document.</summary>
    public CandidateBrief? Brief => BriefMaker.Make(this[DocumentKind.Cv].Document, this[DocumentKind.Job].Document);

    public DocumentSlot this[DocumentKind kind]
    {
        get
        {
            lock (_gate)
            {
                return _slots[kind];
            }
        }
    }

    /// <summary>Reads a file in the background; it takes the place of what is there once it was understood.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="name">The file's name; empty for pasted text.</param>
    /// <param name="content">The whole file.</param>
    public Task ReadAsync(DocumentKind kind, string name, ReadOnlyMemory<byte> content)
    {
        CancellationTokenSource reading;
        lock (_gate)
        {
            StopReading(kind);
            reading = _readings[kind] = new CancellationTokenSource();
            _slots[kind] = _slots[kind] with { Reading = default(DocumentProgress), Trouble = "" };
        }

        Changed?.Invoke();
        return Task.Run(() => ReadAsync(kind, name, content, reading));
    }

    /// <summary>A file was refused before it was read.</summary>
    public void Refuse(DocumentKind kind, string trouble) => Change(kind, slot => slot with { Reading = null, Trouble = trouble });

    /// <summary>Refuses a file for its size, in the reader's words.</summary>
    public void RefuseAsTooLarge(DocumentKind kind) => Refuse(kind, _reader.TooLarge().Message);

    /// <summary>Stops the reading; what was there before stays.</summary>
    public void Cancel(DocumentKind kind)
    {
        lock (_gate)
        {
            StopReading(kind);
            _slots[kind] = _slots[kind] with { Reading = null };
        }

        Changed?.Invoke();
    }

    /// <summary>Takes a document away, from the disk too.</summary>
    public void Remove(DocumentKind kind)
    {
        lock (_gate)
        {
            StopReading(kind);
            _slots[kind] = new DocumentSlot(kind) { Trouble = Try(() => _files.Delete(kind), "It could not be deleted from the disk") };
        }

        Changed?.Invoke();
    }

    /// <summary>Takes both away.</summary>
    public void Clear()
    {
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            Remove(kind);
        }
    }

    /// <summary>Keeps what is there for the next time, or forgets it at the server's end.</summary>
    public void Remember(bool remember)
    {
        lock (_gate)
        {
            _remembers = remember;
            foreach (var (kind, slot) in _slots.ToList())
            {
                _slots[kind] = slot with { Trouble = remember ? Keep(slot.Document) : Try(() => _files.Delete(kind), "It could not be deleted from the disk") };
            }
        }

        Changed?.Invoke();
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var kind in _readings.Keys.ToList())
            {
                StopReading(kind);
            }
        }
    }

    private async Task ReadAsync(DocumentKind kind, string name, ReadOnlyMemory<byte> content, CancellationTokenSource reading)
    {
        try
        {
            var progress = new Progress(at => ChangeWhile(kind, reading, slot => slot with { Reading = at }));
            var document = await _reader.ReadAsync(name, content, kind, progress, reading.Token);
            ChangeWhile(kind, reading, _ => new DocumentSlot(kind) { Document = document, Trouble = _remembers ? Keep(document) : "" });
        }
        catch (DocumentException exception)
        {
            ChangeWhile(kind, reading, slot => slot with { Reading = null, Trouble = exception.Message });
        }
        catch (OperationCanceledException) when (reading.IsCancellationRequested)
        {
            // Somebody chose another file, or none.
        }
        catch (Exception exception)
        {
            LogFailed(exception);
            ChangeWhile(kind, reading, slot => slot with { Reading = null, Trouble = "This document could not be read. Try again, save it in another format, or paste its text." });
        }
    }

    private DocumentSlot Load(DocumentKind kind)
    {
        try
        {
            return new DocumentSlot(kind) { Document = _files.Load(kind) };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or NotSupportedException)
        {
            LogFailed(exception);
            return new DocumentSlot(kind) { Trouble = "The document that was kept here cannot be read any more. Add it again." };
        }
    }

    private string Keep(UnderstoodDocument? document) => document is null ? "" : Try(() => _files.Save(document), "It is used now, but could not be kept for the next time");

    private string Try(Action action, string trouble)
    {
        try
        {
            action();
            return "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogFailed(exception);
            return $"{trouble}: {exception.Message}";
        }
    }

    private void Change(DocumentKind kind, Func<DocumentSlot, DocumentSlot> change)
    {
        lock (_gate)
        {
            _slots[kind] = change(_slots[kind]);
        }

        Changed?.Invoke();
    }

    private void ChangeWhile(DocumentKind kind, CancellationTokenSource reading, Func<DocumentSlot, DocumentSlot> change)
    {
        lock (_gate)
        {
            if (!_readings.TryGetValue(kind, out var current) || current != reading)
            {
                return;
            }

            _slots[kind] = change(_slots[kind]);
        }

        Changed?.Invoke();
    }

    private void StopReading(DocumentKind kind)
    {
        if (_readings.Remove(kind, out var reading))
        {
            reading.Cancel();
        }
    }

    [LoggerMessage(LogLevel.Warning, "A document could not be read or kept.")]
    private partial void LogFailed(Exception exception);

    /// <summary>Tells at once, on the reader's thread; the framework's own would tell later, and out of order.</summary>
    private sealed class Progress(Action<DocumentProgress> report) : IProgress<DocumentProgress>
    {
        public void Report(DocumentProgress value) => report(value);
    }
}
