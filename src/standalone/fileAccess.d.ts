/** What TypeScript's own library leaves out of the File System Access API. Chromium and Edge have it, others do not. */

interface FilePickerType {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

interface OpenPickerOptions {
  readonly types?: readonly FilePickerType[];
  readonly id?: string;
}

interface SavePickerOptions extends OpenPickerOptions {
  readonly suggestedName?: string;
  readonly startIn?: FileSystemHandle;
}

interface DirectoryPickerOptions {
  readonly id?: string;
  readonly mode?: 'read' | 'readwrite';
  readonly startIn?: FileSystemHandle;
}

interface Window {
  readonly showOpenFilePicker?: (options?: OpenPickerOptions) => Promise<FileSystemFileHandle[]>;
  readonly showSaveFilePicker?: (options?: SavePickerOptions) => Promise<FileSystemFileHandle>;
  readonly showDirectoryPicker?: (options?: DirectoryPickerOptions) => Promise<FileSystemDirectoryHandle>;
}

interface FileSystemHandle {
  readonly requestPermission?: (descriptor: {
    readonly mode: 'read' | 'readwrite';
  }) => Promise<PermissionState>;
}

interface DataTransferItem {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}
