using System.ComponentModel.DataAnnotations;

namespace InterviewTrainer.Core.Engines;

/// <summary>Section <c>Engines</c> of the configuration: how the worker processes are run. Which engine does what is chosen on the page Engines.</summary>
public sealed record EngineOptions
{
    /// <summary>Where models lie; empty for <c>models</c> in the data folder.</summary>
    public string ModelsFolder { get; init; } = "";

    /// <summary>Failures of a worker within <see cref="FailureWindowMinutes"/> after which it stays off until somebody turns it on.</summary>
    [Range(1, 1000)]
    public int MaxFailures { get; init; } = 5;

    [Range(0.1, 1440.0)]
    public double FailureWindowMinutes { get; init; } = 10;

    /// <summary>A worker that nobody used for so long is ended; its memory is free again.</summary>
    [Range(0.1, 1440.0)]
    public double IdleUnloadMinutes { get; init; } = 10;

    /// <summary>How long a worker may take to load its model; seconds.</summary>
    [Range(1.0, 3600.0)]
    public double ReadySeconds { get; init; } = 120;

    /// <summary>Threads of a language worker; 0 for one less than the machine's cores, at least 1.</summary>
    [Range(0, 256)]
    public int LanguageThreads { get; init; }

    /// <summary>Threads of a speech worker; 0 for half of the machine's cores, at least 1.</summary>
    [Range(0, 256)]
    public int SpeechThreads { get; init; }

    /// <summary>Most memory that one worker may use, MiB; 0 for three quarters of what the machine has.</summary>
    [Range(0, 1_048_576)]
    public int MemoryBudgetMb { get; init; }

    /// <summary>Context of a language model where its catalogue entry names none; tokens.</summary>
    [Range(512, 131_072)]
    public int ContextTokens { get; init; } = 6144;

    /// <summary>Chats that one language worker answers at once.</summary>
    [Range(1, 16)]
    public int ParallelChats { get; init; } = 2;

    /// <summary>How long a request may wait in a worker's queue before it is refused; seconds.</summary>
    [Range(0.1, 600.0)]
    public double QueueSeconds { get; init; } = 20;

    /// <summary>How long a remote server may be silent, before its first byte and between two; seconds.</summary>
    [Range(1.0, 600.0)]
    public double RemoteSilenceSeconds { get; init; } = 30;

    /// <summary>Language that is spoken, for recognisers that can be told; <c>auto</c> lets them find out.</summary>
    public string HearingLanguage { get; init; } = "en";

    /// <summary>Synthesised sentences kept in memory, MiB; 0 for none.</summary>
    [Range(0, 1024)]
    public int AudioCacheMb { get; init; } = 32;
}
